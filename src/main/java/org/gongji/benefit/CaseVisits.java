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
		VisitKind kind = VisitKind.ofWord(word(when, "visit", VisitKind.ORDINARY.word()));
		JsonNode behind = when.hasNonNull("prescribed_by") ? when.get("prescribed_by") : when.path("hosted_by");
		return new Visit(date(when, today), kind, CareArea.ofWord(word(when, "where", CareArea.LOCAL.word())),
				place(when.path("institution")), behind.isObject() ? place(behind) : null, bill(when.path("bill")),
				CostOrigin.ofWord(word(when, "cost_origin", CostOrigin.ORDINARY.word())), word(when, "disease", ""),
				(kind == VisitKind.NEGOTIATED_DRUG) ? word(when, "drug", "?") : "", papers(when));
	}

	static LocalDate date(JsonNode when, LocalDate today) {
		return when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : today;
	}

	private static CarePlace place(JsonNode node) {
		boolean designated = yes(node, "designated", true);
		String level = word(node, "level", "1");
		return switch (level) {
			case "internet" -> CarePlace.of(Kind.INTERNET_HOSPITAL, designated);
			case "retail_pharmacy" -> CarePlace.of(Kind.RETAIL_PHARMACY, designated);
			case "pharmacy_dual_channel" -> CarePlace.of(Kind.DUAL_CHANNEL_PHARMACY, designated);
			default -> CarePlace.institution(LevelFigures.ofText(level),
					Specialty.valueOf(word(node, "type", "general").toUpperCase()), designated);
		};
	}

	private static VisitBill bill(JsonNode bill) {
		Money inScope = money(bill, "policy_scope").plus(money(bill, "class_a"));
		return new VisitBill(inScope, money(bill, "class_b_drug"), money(bill, "class_b_item"),
				money(bill, "outside_scope"));
	}

	private static Money money(JsonNode node, String name) {
		return Money.ofYuan(word(node, name, "0.00"));
	}

	/** Papers matter only where the bill was not settled on line. */
	private static Set<ClaimPaper> papers(JsonNode when) {
		if (yes(when, "networked", true)) {
			return null;
		}
		Set<ClaimPaper> papers = EnumSet.noneOf(ClaimPaper.class);
		when.path("documents").forEach((word) -> papers.add(ClaimPaper.ofWord(word.asString())));
		return papers;
	}

	/** A case that does not count the chronic diseases has one. */
	static PatientFacts patient(JsonNode given, JsonNode when) {
		JsonNode person = given.path("person");
		String status = word(when, "person_status", word(person, "status", "employee"));
		return new PatientFacts(PersonStatus.valueOf(status.toUpperCase()), yes(person, "contributing", true),
				yes(given, "in_hospital", false) || yes(when, "in_hospital", false),
				count(when, "person_age", count(person, "age", 0)), count(given, "chronic_diseases", 1),
				word(when, "user", "self").equals("self"));
	}

	/** What is not there, or null, is the usual. */
	private static String word(JsonNode node, String name, String usual) {
		return node.hasNonNull(name) ? node.get(name).asString() : usual;
	}

	private static boolean yes(JsonNode node, String name, boolean usual) {
		return node.hasNonNull(name) ? node.get(name).asBoolean() : usual;
	}

	private static int count(JsonNode node, String name, int usual) {
		return node.hasNonNull(name) ? node.get(name).asInt() : usual;
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
