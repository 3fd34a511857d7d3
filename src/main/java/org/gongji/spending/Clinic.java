package org.gongji.spending;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.PooledBenefit;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitBill;
import org.gongji.benefit.VisitKind;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearCounters;
import org.gongji.benefit.YearStand;
import org.gongji.catalogue.Item;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.CareStanding;
import org.gongji.person.Filing;
import org.gongji.person.Person;
import org.gongji.provider.Provider;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * Asks the pooled benefit about a visit: the facts of its day, the counters of its year
 * (OQ-18b), the book of the region where the patient is insured (OQ-21).
 */
@Component
class Clinic {

	private final CareFacts facts;

	private final BenefitYears years;

	private final RuleBooks books;

	Clinic(CareFacts facts, BenefitYears years, RuleBooks books) {
		this.facts = facts;
		this.years = years;
		this.books = books;
	}

	/**
	 * Decides the visit; to settle it, its counters are held until the transaction ends.
	 * Empty, with a problem named, where the patient had no employee insurance that day
	 * or the disease of a special visit is not recognised.
	 */
	Optional<VisitDecided> decide(Purchase purchase, Person patient, Provider provider, Map<Integer, Item> items,
			boolean hold, List<Problem> problems) {
		CareStanding standing = this.facts.on(patient.id(), purchase.serviceDate());
		Optional<PatientFacts> facts = PatientFacts.of(patient, standing, purchase.serviceDate());
		if (facts.isEmpty()) {
			problems.add(Problem.of(0,
					standing.enrolment().isEmpty() ? Problem.Kind.BEFORE_INSURED : Problem.Kind.NOT_EMPLOYEE_SCHEME,
					purchase.serviceDate().toString()));
			return Optional.empty();
		}
		if (!purchase.visit().recognisedBy(standing)) {
			problems.add(Problem.of(0, Problem.Kind.DISEASE_NOT_RECOGNISED));
			return Optional.empty();
		}
		PatientFacts person = facts.get();
		Map<Integer, BillScope> scopes = new LinkedHashMap<>();
		Map<Integer, Money> amounts = new LinkedHashMap<>();
		purchase.lines().forEach((line) -> {
			scopes.put(line.number(), BillScope.of(items.get(line.number())));
			amounts.put(line.number(), line.unitPrice().times(line.quantity()));
		});
		VisitRegistration told = purchase.visit();
		Visit visit = visit(patient, provider, told, standing, purchase.serviceDate(), BillScope.sums(scopes, amounts));
		int year = purchase.serviceDate().getYear();
		YearStand stand = (hold && !told.withoutBenefit()) ? this.years.hold(patient.id(), patient.region(), year)
				: this.years.read(patient.id(), patient.region(), year);
		YearCounters before = new YearCounters(year, stand.counters());
		BenefitDecision decision = ask(visit, person, before, patient.region());
		VisitLaw law = VisitLaw.of(visit, person, before, Explained.of(decision));
		boolean pays = decision instanceof BenefitDecision.Paid && !told.withoutBenefit();
		return Optional.of(new VisitDecided(told, stand, law, pays ? moves(decision) : Map.of(), scopes,
				BillScope.spread(pays ? law.explained().fund() : Money.ZERO, scopes, amounts)));
	}

	/**
	 * What the benefit says of such a visit before there is a bill: whether it pays, on
	 * which terms, and what is left of the year. Empty without employee insurance then.
	 */
	Optional<Explained> before(Person patient, Provider provider, VisitRegistration told, LocalDate day) {
		CareStanding standing = this.facts.on(patient.id(), day);
		return PatientFacts.of(patient, standing, day).map((person) -> {
			Visit visit = visit(patient, provider, told, standing, day, VisitBill.of(Money.ZERO, Money.ZERO));
			YearStand stand = this.years.read(patient.id(), patient.region(), day.getYear());
			return Explained
				.of(ask(visit, person, new YearCounters(day.getYear(), stand.counters()), patient.region()));
		});
	}

	private static Visit visit(Person patient, Provider provider, VisitRegistration told, CareStanding standing,
			LocalDate day, VisitBill bill) {
		return new Visit(day, told.kind(), area(told.kind(), patient, provider, standing),
				CarePlace.institution(provider.level(), provider.specialty(), provider.designatedOn(day)), null, bill,
				told.origin(), told.disease(), told.drug(), null);
	}

	/** What counts for the patient on that day; empty without employee insurance then. */
	Optional<PatientFacts> facts(Person patient, LocalDate day) {
		return PatientFacts.of(patient, this.facts.on(patient.id(), day), day);
	}

	BenefitDecision ask(Visit visit, PatientFacts person, YearCounters before, Region region) {
		return PooledBenefit.decide(visit, person, before, this.books.on(region, visit.date()));
	}

	static Map<CounterKey, YearCount> moves(BenefitDecision decision) {
		return (decision instanceof BenefitDecision.Paid paid) ? paid.moves() : Map.of();
	}

	private static CareArea area(VisitKind kind, Person patient, Provider provider, CareStanding standing) {
		if (provider.region().equals(patient.region())) {
			return CareArea.LOCAL;
		}
		Optional<Filing> filing = standing.filedFor(provider.region());
		if (filing.isPresent()) {
			return switch (filing.get().kind()) {
				case RESETTLED_RETIREE -> CareArea.OUT_OF_AREA_RESETTLED_RETIREE;
				case LONG_TERM_RESIDENT -> CareArea.OUT_OF_AREA_LONG_TERM_RESIDENT;
				case POSTED_WORKER -> CareArea.OUT_OF_AREA_POSTED_WORKER;
				case REFERRED -> CareArea.OUT_OF_AREA_REFERRED;
			};
		}
		return (kind == VisitKind.EMERGENCY_RESCUE || kind == VisitKind.EMERGENCY_NOT_ADMITTED)
				? CareArea.OUT_OF_AREA_EMERGENCY : CareArea.OUT_OF_AREA_UNFILED;
	}

}
