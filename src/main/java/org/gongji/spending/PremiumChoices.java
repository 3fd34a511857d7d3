package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.ProvinceLimit;
import org.gongji.family.Relation;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.Province;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which premiums a member may pay for whom: every programme that a document names, for
 * the member and each relative who is bound, with what is open now.
 */
@Component
@Transactional(readOnly = true)
public class PremiumChoices {

	private final People people;

	private final PersonalAccounts accounts;

	private final PremiumBonds bonds;

	private final PremiumPayments payments;

	private final CollectionRows collections;

	private final RuleBooks books;

	private final Clock clock;

	PremiumChoices(People people, PersonalAccounts accounts, PremiumBonds bonds, PremiumPayments payments,
			CollectionRows collections, RuleBooks books, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.bonds = bonds;
		this.payments = payments;
		this.collections = collections;
		this.books = books;
		this.clock = clock;
	}

	/** What this member may pay today. */
	public Choices of(PersonId id) {
		LocalDate today = LocalDate.now(this.clock);
		Person payer = this.people.find(id).orElseThrow(() -> new MissingRow("person"));
		PersonalAccount account = this.accounts.of(List.of(id))
			.stream()
			.filter((one) -> !one.closed())
			.findFirst()
			.orElse(null);
		Region region = (account != null) ? account.region() : payer.region();
		RuleBook book = this.books.on(region, today);
		List<PremiumBonds.Tie> ties = this.bonds.of(payer);
		List<PersonId> insured = new ArrayList<>(List.of(id));
		ties.forEach((tie) -> insured.add(tie.person().id()));
		Asked asked = new Asked(book, today, this.collections.openOn(region, today), this.payments.covers(insured));
		List<ForPerson> persons = new ArrayList<>(List.of(asked.about(payer, null)));
		ties.forEach((tie) -> persons.add(asked.about(tie.person(), tie.bond())));
		return new Choices(account, region, today, persons, stranger(asked, payer));
	}

	/** A child who is bound to nobody, and whether a newborn may be enrolled so. */
	private static Stranger stranger(Asked asked, Person payer) {
		String province = Province.of(payer.region()).chinese();
		List<PremiumDecision.Refused> unbound = new ArrayList<>();
		for (PremiumKind kind : PremiumKind.values()) {
			if (PremiumCheck.standing(asked.book(), asked.day(), kind,
					new Bond(Relation.CHILD, null, 0, false, true, province)) instanceof PremiumDecision.Refused refused
					&& refused.code() == ReasonCode.NO_BINDING) {
				unbound.add(refused);
			}
		}
		ProvinceLimit limit = ProvinceLimit.of(asked.book());
		boolean enrols = Arrays.stream(PremiumKind.values()).anyMatch((kind) -> limit.enrolledBy(kind.word()));
		return unbound.isEmpty() ? null : new Stranger(unbound.get(0).reason().citation(),
				(limit.limits() && enrols) ? limit.enrolment() : null);
	}

	/** What is asked about each person. */
	private record Asked(RuleBook book, LocalDate day, List<PremiumCollection> open,
			Set<PremiumPayments.Cover> covers) {

		ForPerson about(Person person, Bond bond) {
			return new ForPerson(person.id(), person.name(), (bond != null) ? bond.userIs() : Relation.SELF,
					bond == null || bond.active(),
					Arrays.stream(PremiumKind.values())
						.filter(PremiumKind::named)
						.map((kind) -> about(kind, person, bond))
						.toList());
		}

		private Programme about(PremiumKind kind, Person person, Bond bond) {
			List<Due> due = this.open.stream()
				.filter((collection) -> collection.entry().programme() == kind)
				.map((collection) -> new Due(collection,
						this.covers.contains(new PremiumPayments.Cover(person.id(), kind, collection.entry().year()))))
				.toList();
			return new Programme(kind, PremiumCheck.standing(this.book, this.day, kind, bond), due);
		}

	}

	/**
	 * Everything on one page: the account (null for none that may be used), whose law
	 * decides, and the persons; the stranger is null where nothing may be paid for
	 * relatives anyway.
	 */
	public record Choices(PersonalAccount account, Region region, LocalDate day, List<ForPerson> persons,
			Stranger stranger) {

	}

	/** One person with every programme; active says whether the binding holds. */
	public record ForPerson(PersonId id, String name, Relation relation, boolean active, List<Programme> programmes) {

		/** Those that may be paid, and for which something is collected now. */
		public List<Programme> due() {
			return this.programmes.stream().filter((one) -> one.allowed() && !one.due().isEmpty()).toList();
		}

		/** Those that may be paid, while nothing is collected. */
		public List<Programme> idle() {
			return this.programmes.stream().filter((one) -> one.allowed() && one.due().isEmpty()).toList();
		}

		/** Those that may be paid once the bureau says so. */
		public List<Programme> later() {
			return this.programmes.stream().filter(Programme::later).toList();
		}

		/** Those that may not. */
		public List<Programme> never() {
			return this.programmes.stream().filter((one) -> !one.allowed() && !one.later()).toList();
		}

	}

	/** A programme for one person: what the law says, and the collections open now. */
	public record Programme(PremiumKind kind, PremiumDecision decision, List<Due> due) {

		public boolean allowed() {
			return this.decision instanceof PremiumDecision.Paid;
		}

		/** Whether it waits for the bureau: for its switch, or for the first day. */
		public boolean later() {
			return !waitsFor().isEmpty();
		}

		/** The key that the bureau has to set; empty where it waits for nothing. */
		public String waitsFor() {
			if (this.decision instanceof PremiumDecision.ParameterNotSet unset) {
				return unset.parameters().get(0);
			}
			return (this.decision instanceof PremiumDecision.Refused refused) ? refused.switchKey() : "";
		}

		/** The key of the rule that decided. */
		public String ruleKey() {
			return this.decision.ruleKey(this.kind);
		}

	}

	/** What is due: an open collection, and whether the person is covered by it. */
	public record Due(PremiumCollection collection, boolean paid) {

	}

	/**
	 * What is said of relatives who are not bound: where it stands that a binding comes
	 * first, and where that a premium enrols a newborn (null where nothing of it is
	 * said).
	 */
	public record Stranger(Citation binding, Citation newborn) {

	}

}
