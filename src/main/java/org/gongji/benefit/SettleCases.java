package org.gongji.benefit;

import java.time.LocalDate;
import java.util.Map;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBooks;

/** The policy cases of kind {@code settle}: one bill at a time. */
public final class SettleCases implements PolicyCase.Kind {

	private final LocalDate today;

	/** A case without a date means today. */
	public SettleCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "settle";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		Visit visit = CaseVisits.visit(policyCase.when(), this.today);
		YearCounters counters = CaseVisits.counters(policyCase.given().path("ytd"), visit.date().getYear());
		return CaseAnswers.told(PooledBenefit.decide(visit, CaseVisits.patient(policyCase.given(), policyCase.when()),
				counters, books.on(region.region(), visit.date())));
	}

}
