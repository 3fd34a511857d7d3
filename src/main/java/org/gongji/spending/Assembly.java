package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.catalogue.Item;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * Looks up what a purchase needs, in at most four statements: the patient, the
 * institution, the items, the accounts with their bindings; for a visit also what the
 * benefit says, before the accounts. The rule books come from memory.
 */
@Component
class Assembly {

	private final People people;

	private final Providers providers;

	private final BasketLines basket;

	private final PayerAccounts payers;

	private final RuleBooks books;

	private final Clinic clinic;

	private final Clock clock;

	Assembly(People people, Providers providers, BasketLines basket, PayerAccounts payers, RuleBooks books,
			Clinic clinic, Clock clock) {
		this.people = people;
		this.providers = providers;
		this.basket = basket;
		this.payers = payers;
		this.books = books;
		this.clinic = clinic;
		this.clock = clock;
	}

	/** What an assembly holds until its transaction ends. */
	enum Holding {

		/** Nothing: somebody looks. */
		NOTHING,
		/** The counters of a visit: somebody settles. */
		COUNTERS,
		/** Bindings and accounts too: somebody settles who was overtaken before. */
		PAYERS

	}

	Assembled of(Purchase purchase, Holding holding) {
		List<Problem> problems = new ArrayList<>();
		Optional<Person> patient = this.people.find(purchase.patient());
		Optional<Provider> provider = this.providers.atTill(purchase.provider());
		if (patient.isEmpty()) {
			problems.add(Problem.of(0, Problem.Kind.UNKNOWN_PATIENT));
		}
		if (provider.isEmpty()) {
			problems.add(Problem.of(0, Problem.Kind.UNKNOWN_INSTITUTION));
		}
		if (purchase.serviceDate().isAfter(LocalDate.now(this.clock))) {
			problems.add(Problem.of(0, Problem.Kind.DATE_IN_FUTURE));
		}
		if (patient.isPresent() && died(patient.get(), purchase)) {
			problems.add(Problem.of(0, Problem.Kind.HOLDER_DIED));
		}
		if (patient.filter(Person::merged).isPresent()) {
			problems.add(Problem.of(0, Problem.Kind.RECORD_MERGED));
		}
		if (!problems.isEmpty()) {
			return Assembled.wrong(problems);
		}
		Map<Integer, Item> items = this.basket.items(purchase.lines(), provider.get(), purchase.serviceDate(),
				problems);
		if (problems.isEmpty()) {
			problems.addAll(TraceCodeDuty.lacking(this.books.on(provider.get().region(), purchase.serviceDate()),
					provider.get().kind(), purchase.lines(), items));
		}
		VisitDecided visit = null;
		if (problems.isEmpty() && purchase.isVisit()) {
			visit = visit(purchase, patient.get(), provider.get(), items, holding != Holding.NOTHING, problems);
		}
		return problems.isEmpty() ? withPayers(purchase, patient.get(), provider.get(), items, visit, holding)
				: new Assembled(problems, patient.get(), provider.get(), items, Map.of(), null, visit);
	}

	/**
	 * Nothing is bought as somebody who has died; care up to the day of death may still
	 * be settled, without the account, which is the heirs'.
	 */
	private static boolean died(Person patient, Purchase purchase) {
		return patient.dead() && !(purchase.isVisit() && !purchase.serviceDate().isAfter(patient.diedOn()));
	}

	private VisitDecided visit(Purchase purchase, Person patient, Provider provider, Map<Integer, Item> items,
			boolean settle, List<Problem> problems) {
		if (provider.kind() != ProviderKind.MEDICAL_INSTITUTION) {
			problems.add(Problem.of(0, Problem.Kind.VISIT_NOT_HERE));
			return null;
		}
		return this.clinic.decide(purchase, patient, provider, items, settle, problems).orElse(null);
	}

	private Assembled withPayers(Purchase purchase, Person patient, Provider provider, Map<Integer, Item> items,
			VisitDecided visit, Holding holding) {
		Map<String, PayerAccount> accounts = new LinkedHashMap<>();
		this.payers.of(patient.id(), holding == Holding.PAYERS)
			.forEach((account) -> accounts.put(account.ref(), account));
		Map<PersonId, PayerAccount> byOwner = accounts.values()
			.stream()
			.collect(Collectors.toMap(PayerAccount::owner, Function.identity(), (one, other) -> one));
		Optional<Problem> voucher = voucherProblem(purchase, patient, byOwner);
		if (voucher.isPresent()) {
			return new Assembled(List.of(voucher.get()), patient, provider, items, accounts, null, visit);
		}
		List<Payer> payers = accounts.values()
			.stream()
			.map((account) -> account.payer(patient, this.books.on(account.region(), purchase.serviceDate())))
			.toList();
		String shown = purchase.voucherOwner().equals(patient.id()) ? null : byOwner.get(purchase.voucherOwner()).ref();
		Place place = new Place((provider.kind() == ProviderKind.MEDICAL_INSTITUTION) ? PlaceType.MEDICAL_INSTITUTION
				: PlaceType.RETAIL_PHARMACY, provider.designatedOn(purchase.serviceDate()));
		PurchaseFacts facts = new PurchaseFacts(purchase.serviceDate(), place,
				personalParts(this.basket.forTheLaw(purchase.lines(), items), visit), payers, shown);
		return new Assembled(List.of(), patient, provider, items, accounts, facts, visit);
	}

	/** What is left of each line after the fund's part. */
	private static List<PurchaseLine> personalParts(List<PurchaseLine> lines, VisitDecided visit) {
		return (visit == null) ? lines
				: lines.stream()
					.map((line) -> line.costing(line.amount().minus(visit.fundOf(line.number())),
							visit.scopes().get(line.number())))
					.toList();
	}

	/**
	 * The voucher must be the patient's or an authoriser's, of a kind that its region
	 * admits (R-C12).
	 */
	private Optional<Problem> voucherProblem(Purchase purchase, Person patient, Map<PersonId, PayerAccount> byOwner) {
		boolean own = purchase.voucherOwner().equals(patient.id());
		if (!own && !byOwner.containsKey(purchase.voucherOwner())) {
			return Optional.of(Problem.of(0, Problem.Kind.VOUCHER_NOT_OF_FAMILY));
		}
		Region region = own ? patient.region() : byOwner.get(purchase.voucherOwner()).region();
		return this.books.on(region, purchase.serviceDate())
			.find(SpendingKeys.VOUCHERS)
			.filter((admitted) -> !admitted.value().contains(purchase.voucher().word()))
			.map((admitted) -> Problem.of(0, Problem.Kind.VOUCHER_NOT_ACCEPTED, admitted.citation().text()));
	}

}
