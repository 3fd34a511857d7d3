package org.gongji.benefit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.gongji.benefit.CarePlace.Kind;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.Specialty;
import tools.jackson.databind.JsonNode;

/** Reads visits, patients and counters as policy cases write them. */
final class CaseVisits {

	/** The counters that policy cases know, by their names there. */
	private static final Map<String, CounterKey> TOWARD = new LinkedHashMap<>();

	private static final Map<String, CounterKey> FUND = new LinkedHashMap<>();

	static {
		TOWARD.put("toward_deductible", Benefit.ORDINARY.counter());
		TOWARD.put("chronic_toward_deductible", Benefit.CHRONIC.counter());
		TOWARD.put("special_toward_deductible", Benefit.SPECIAL.counter());
		TOWARD.put("inpatient_toward_deductible", Benefit.INPATIENT);
		TOWARD.put("day_surgery_toward_deductible", Benefit.DAY_SURGERY.counter());
		FUND.put("fund_paid", Benefit.ORDINARY.counter());
		FUND.put("chronic_fund_paid", Benefit.CHRONIC.counter());
		FUND.put("inpatient_fund_paid", Benefit.INPATIENT);
	}

	private CaseVisits() {
	}

	static Visit visit(JsonNode when, LocalDate today) {
		VisitKind kind = VisitKind.ofWord(when.path("visit").asString(VisitKind.ORDINARY.word()));
		JsonNode behind = when.has("prescribed_by") ? when.get("prescribed_by") : when.path("hosted_by");
		return new Visit(date(when, today), kind, CareArea.ofWord(when.path("where").asString(CareArea.LOCAL.word())),
				place(when.path("institution")), behind.isObject() ? place(behind) : null, bill(when.path("bill")),
				CostOrigin.ofWord(when.path("cost_origin").asString(CostOrigin.ORDINARY.word())),
				when.path("disease").asString(""),
				(kind == VisitKind.NEGOTIATED_DRUG) ? when.path("drug").asString("?") : "", papers(when));
	}

	static LocalDate date(JsonNode when, LocalDate today) {
		return when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : today;
	}

	private static CarePlace place(JsonNode node) {
		boolean designated = node.path("designated").asBoolean(true);
		String level = node.path("level").asString("1");
		return switch (level) {
			case "internet" -> CarePlace.of(Kind.INTERNET_HOSPITAL, designated);
			case "retail_pharmacy" -> CarePlace.of(Kind.RETAIL_PHARMACY, designated);
			case "pharmacy_dual_channel" -> CarePlace.of(Kind.DUAL_CHANNEL_PHARMACY, designated);
			default -> CarePlace.institution(LevelFigures.ofText(level),
					Specialty.valueOf(node.path("type").asString("general").toUpperCase()), designated);
		};
	}

	private static VisitBill bill(JsonNode bill) {
		Money inScope = money(bill, "policy_scope").plus(money(bill, "class_a"));
		return new VisitBill(inScope, money(bill, "class_b_drug"), money(bill, "class_b_item"),
				money(bill, "outside_scope"));
	}

	private static Money money(JsonNode node, String name) {
		return Money.ofYuan(node.path(name).asString("0.00"));
	}

	/** Papers matter only where the bill was not settled on line. */
	private static Set<ClaimPaper> papers(JsonNode when) {
		if (when.path("networked").asBoolean(true)) {
			return null;
		}
		Set<ClaimPaper> papers = EnumSet.noneOf(ClaimPaper.class);
		when.path("documents").forEach((word) -> papers.add(ClaimPaper.ofWord(word.asString())));
		return papers;
	}

	/** A case that does not count the chronic diseases has one. */
	static PatientFacts patient(JsonNode given, JsonNode when) {
		JsonNode person = given.path("person");
		String status = when.path("person_status").asString(person.path("status").asString("employee"));
		String user = when.path("user").asString("self");
		return new PatientFacts(PersonStatus.valueOf(status.toUpperCase()), person.path("contributing").asBoolean(true),
				given.path("in_hospital").asBoolean(when.path("in_hospital").asBoolean(false)),
				when.path("person_age").asInt(person.path("age").asInt(0)), given.path("chronic_diseases").asInt(1),
				user.equals("self"));
	}

	static YearCounters counters(JsonNode ytd, int year) {
		Map<CounterKey, YearCount> counts = new HashMap<>();
		TOWARD.forEach((name, key) -> counts.merge(key, new YearCount(money(ytd, name), Money.ZERO), YearCount::plus));
		FUND.forEach((name, key) -> counts.merge(key, new YearCount(Money.ZERO, money(ytd, name)), YearCount::plus));
		return YearCounters.fresh(year).plus(counts);
	}

	static Map<String, Object> told(YearCounters counters) {
		Map<String, Object> told = new LinkedHashMap<>();
		TOWARD.forEach((name, key) -> told.put(name, counters.of(key).towardDeductible().yuan()));
		FUND.forEach((name, key) -> told.put(name, counters.of(key).fundPaid().yuan()));
		return told;
	}

}
