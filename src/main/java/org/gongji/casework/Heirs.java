package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.casework.HeirOutcome.Done;
import org.gongji.casework.HeirOutcome.Refused;
import org.gongji.files.Uploads;
import org.gongji.person.Certificate;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The heirs of a death case (继承人), named in the listed order while the case is at work;
 * each is paid through a payee of the case, a minor through the guardian.
 */
@Component
@Transactional(readOnly = true)
public class Heirs {

	private static final String SUBJECT = "death_heir";

	private static final Refused OVERTAKEN = new Refused(HeirFault.OVERTAKEN, "");

	private final HeirRows rows;

	private final CaseMoving moving;

	private final Payees payees;

	private final People people;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	Heirs(HeirRows rows, CaseMoving moving, Payees payees, People people, RuleBooks books, Audit audit, Clock clock) {
		this.rows = rows;
		this.moving = moving;
		this.payees = payees;
		this.people = people;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
	}

	/** In the listed order. */
	public List<Heir> of(Case one) {
		return this.rows.of(one.id());
	}

	/** Who was changed since is another one. */
	public Optional<Heir> find(Case one, HeirId id) {
		return of(one).stream().filter((heir) -> heir.id().equals(id)).findFirst();
	}

	private Heir found(Case one, HeirId id) {
		return find(one, id).orElseThrow(() -> new MissingRow("heir"));
	}

	/** What the shares come to. */
	public Fraction shared(Case one) {
		return HeirShares.sum(shares(one.id()));
	}

	/** The shares as the law takes them. */
	List<HeirShare> shares(CaseId one) {
		return this.rows.of(one).stream().map(Heir::asShare).toList();
	}

	/** What changes with anything about the heirs and where they are paid. */
	String digest(CaseId one) {
		return Uploads.digest((String.join("\n", this.rows.content(one)) + "\n" + this.payees.digest(one)));
	}

	/** Whether somebody born then needs a guardian as payee today. */
	public boolean minor(Region region, LocalDate birthday) {
		LocalDate today = LocalDate.now(this.clock);
		return majority(region).filter((years) -> today.isBefore(birthday.plusYears(years))).isPresent();
	}

	/** The age from which an heir acts alone; empty where nothing is in force. */
	private Optional<Integer> majority(Region region) {
		return this.books.on(region, LocalDate.now(this.clock)).find(CaseworkKeys.MAJORITY).map(Ruled::value);
	}

	/**
	 * Names an heir behind those that are there. Here and below, nothing is changed where
	 * the case is not as it was seen.
	 */
	@Transactional
	public HeirOutcome add(Case seen, NewHeir heir, Actor by) {
		Case one = this.moving.change(seen).orElse(null);
		if (one == null) {
			return OVERTAKEN;
		}
		Optional<Refused> refused = against(one, heir, HeirId.fresh());
		return refused.isPresent() ? refused.get()
				: write(one, heir, this.rows.next(one.id()), by, "casework.heir_added");
	}

	/** Everything about an heir is now what was read; the place stays. */
	@Transactional
	public HeirOutcome change(Case seen, HeirId id, NewHeir heir, Actor by) {
		Case one = this.moving.change(seen).orElse(null);
		if (one == null) {
			return OVERTAKEN;
		}
		Heir before = found(one, id);
		Optional<Refused> refused = against(one, heir, id);
		if (refused.isPresent()) {
			return refused.get();
		}
		drop(before, one.region(), by);
		return write(one, heir, before.place(), by, "casework.heir_changed");
	}

	@Transactional
	public HeirOutcome remove(Case seen, HeirId id, Actor by) {
		Case one = this.moving.change(seen).orElse(null);
		if (one == null) {
			return OVERTAKEN;
		}
		Heir before = found(one, id);
		if (!atWork(one)) {
			return new Refused(HeirFault.NOT_AT_WORK, "");
		}
		drop(before, one.region(), by);
		this.audit.write(by, "casework.heir_removed", one.region(), SUBJECT, id.value(),
				Map.of("case", one.id().toString()));
		return new Done(id);
	}

	private HeirOutcome write(Case one, NewHeir heir, int place, Actor by, String act) {
		PayeeId payee = null;
		if (heir.account() != null && !heir.renounces()) {
			if (!(this.payees.add(one.id(), one.region(), heir.payee(), by) instanceof PayeeOutcome.Done done)) {
				throw new IllegalStateException("An heir who was checked cannot be a payee");
			}
			payee = done.payee();
		}
		HeirId id = HeirId.fresh();
		this.rows.add(id, one.id(), one.region(), place, heir, payee, by.name(),
				OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.audit.write(by, act, one.region(), SUBJECT, id.value(),
				Map.of("case", one.id().toString(), "relation", heir.relation().name(), "share", heir.share().text()));
		return new Done(id);
	}

	private void drop(Heir before, Region region, Actor by) {
		this.rows.remove(before.id());
		if (before.payee() != null) {
			this.payees.remove(before.payee(), region, by);
		}
	}

	/** The first thing that stands against this heir. */
	private Optional<Refused> against(Case one, NewHeir heir, HeirId self) {
		if (!atWork(one)) {
			return refused(HeirFault.NOT_AT_WORK);
		}
		if (this.rows.named(one.id(), heir.certificate(), self)) {
			return refused(HeirFault.TWICE);
		}
		Optional<Person> known = this.people.byCertificate(heir.certificate());
		if (known.isPresent() && known.get().id().equals(one.person())) {
			return refused(HeirFault.THE_DECEASED);
		}
		if (known.isPresent() && !known.get().name().equals(heir.name())) {
			return refused(HeirFault.OTHER_NAME);
		}
		if (known.isPresent() && known.get().dead()) {
			return refused(HeirFault.HEIR_DIED);
		}
		Fraction others = HeirShares.sum(this.rows.of(one.id())
			.stream()
			.filter((other) -> !other.id().equals(self))
			.map(Heir::asShare)
			.toList());
		if (others.plus(heir.share()).compareTo(Fraction.ONE) > 0) {
			return Optional.of(new Refused(HeirFault.TOO_MUCH, others.plus(heir.share()).text()));
		}
		return guardian(one, heir);
	}

	private Optional<Refused> guardian(Case one, NewHeir heir) {
		boolean minor = minor(one.region(), heir.birthday());
		if (heir.guardian() == null) {
			return (minor && !heir.renounces()) ? byAge(HeirFault.GUARDIAN_NEEDED, one.region()) : Optional.empty();
		}
		if (!minor) {
			return byAge(HeirFault.NO_MINOR, one.region());
		}
		Certificate certificate = heir.guardian().certificate();
		Optional<Person> known = this.people.byCertificate(certificate);
		boolean unfit = certificate.equals(heir.certificate()) || known.filter(
				(person) -> person.id().equals(one.person()) || person.dead() || minor(one.region(), person.birthday()))
			.isPresent();
		return unfit ? refused(HeirFault.GUARDIAN_UNFIT) : Optional.empty();
	}

	private Optional<Refused> byAge(HeirFault fault, Region region) {
		return Optional.of(new Refused(fault, majority(region).map(String::valueOf).orElse("")));
	}

	private static Optional<Refused> refused(HeirFault fault) {
		return Optional.of(new Refused(fault, ""));
	}

	private static boolean atWork(Case one) {
		return one.state() == CaseState.OPEN || one.state() == CaseState.HELD;
	}

}
