package org.gongji.spending;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.ClaimPaper;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.YearCounters;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a bill that could not be settled on line with the benefit and is now
 * claimed by hand (手工报销): by the law of its own day, with what is known of that day now
 * and the counters of its year as they stand now (OQ-18c). It moves nothing.
 */
@Component
public class ManualClaims {

	private final Settlements settlements;

	private final Clinic clinic;

	private final People people;

	private final BenefitYears years;

	ManualClaims(Settlements settlements, Clinic clinic, People people, BenefitYears years) {
		this.settlements = settlements;
		this.clinic = clinic;
		this.people = people;
		this.years = years;
	}

	/**
	 * What the fund would pay, in fen, of the lines that were not taken back; empty where
	 * the bill was no visit without the benefit, or nothing of it stands.
	 */
	@Transactional(readOnly = true)
	public Optional<BenefitDecision> decide(SettlementId id, Set<ClaimPaper> papers) {
		return this.settlements.byId(id)
			.filter((bill) -> bill.isVisit() && !bill.isReversal() && bill.visit().claimLater())
			.map((bill) -> Standing.of(bill, this.settlements.reversalsOf(id)))
			.filter((standing) -> !standing.lines().isEmpty())
			.flatMap((standing) -> decide(standing, papers));
	}

	private Optional<BenefitDecision> decide(Standing standing, Set<ClaimPaper> papers) {
		Settlement bill = standing.original();
		Person patient = this.people.find(bill.patient()).orElseThrow();
		Optional<PatientFacts> facts = this.clinic.facts(patient, bill.serviceDate());
		Map<Integer, BillScope> scopes = new LinkedHashMap<>();
		Map<Integer, Money> amounts = new LinkedHashMap<>();
		standing.lines().forEach((line) -> {
			scopes.put(line.number(), line.law().scope());
			amounts.put(line.number(), line.amount());
		});
		ClinicVisit visit = bill.visit();
		Visit claimed = VisitReversing.billed(visit.law().visit(), BillScope.sums(scopes, amounts)).claimedWith(papers);
		YearCounters counters = new YearCounters(visit.year(),
				this.years.read(bill.patient(), visit.patientRegion(), visit.year()).counters());
		return facts.map((person) -> this.clinic.ask(claimed, person, counters, visit.patientRegion()));
	}

}
