package org.gongji.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/**
 * The policy cases of kind {@code sequence}: visits one after another on the counters of
 * their years. What was counted before belongs to the year of the first visit; the
 * counters told are those of the last visit's year.
 */
public final class SequenceCases implements PolicyCase.Kind {

	private final LocalDate today;

	/** A visit without a date is today. */
	public SequenceCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "sequence";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		Map<Integer, YearCounters> years = new HashMap<>();
		List<Map<String, Object>> visits = new ArrayList<>();
		YearCounters last = YearCounters.fresh(this.today.getYear());
		for (JsonNode when : policyCase.when().path("visits")) {
			Visit visit = CaseVisits.visit(when, this.today);
			int year = visit.date().getYear();
			if (years.isEmpty()) {
				years.put(year, CaseVisits.counters(policyCase.given().path("ytd"), year));
			}
			last = years.computeIfAbsent(year, YearCounters::fresh);
			BenefitDecision decision = PooledBenefit.decide(visit, CaseVisits.patient(policyCase.given(), when), last,
					books.on(region.region(), visit.date()));
			if (decision instanceof Paid paid) {
				last = paid.counters();
				years.put(year, last);
			}
			visits.add(CaseAnswers.told(decision));
		}
		return CaseAnswer.ok().with("visits", visits).with("ytd_after", CaseVisits.told(last)).words();
	}

}
