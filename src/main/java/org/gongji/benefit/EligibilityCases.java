package org.gongji.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.benefit.BenefitDecision.Stopped;
import org.gongji.person.PersonStatus;
import org.gongji.person.VoucherKind;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleTable;
import tools.jackson.databind.JsonNode;

/**
 * The policy cases of kind {@code eligibility}: whether there is a benefit at all, and
 * whether values that an officer enters will do.
 */
public final class EligibilityCases implements PolicyCase.Kind {

	private static final String OLD_POLICY = "old_policy_";

	private final LocalDate today;

	/** A case without a date means today. */
	public EligibilityCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "eligibility";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode when = policyCase.when();
		RuleBook book = books.on(region.region(), CaseVisits.date(when, this.today));
		String query = when.path("query").asString("pooled_ordinary");
		if (query.equals("validate_pack")) {
			return validated(when.path("pooled.ratio"), book);
		}
		if (query.equals("civil_servant_topup")
				&& !policyCase.given().path("person").path("civil_servant").asBoolean(false)) {
			return CaseAnswer.ok().with("eligible", false).cite(List.of()).words();
		}
		Eligibility eligibility = query.startsWith(OLD_POLICY)
				? BenefitQuestions.oldPolicy(query.substring(OLD_POLICY.length()), book)
				: asked(query, policyCase, book);
		if (eligibility instanceof Stopped stopped) {
			return CaseAnswers.stopped(stopped);
		}
		return CaseAnswer.ok().with("eligible", true).cite(eligibility.citations()).words();
	}

	private Eligibility asked(String query, PolicyCase policyCase, RuleBook book) {
		JsonNode when = policyCase.when();
		PatientFacts person = CaseVisits.patient(policyCase.given(), when);
		PersonStatus status = person.status();
		return switch (query) {
			case "pooled_ordinary" -> PooledBenefit.eligible(CaseVisits.visit(when, this.today), person, book);
			case "emergency_rescue" ->
				PooledBenefit.eligible(CaseVisits.visit(when, this.today).as(VisitKind.EMERGENCY_RESCUE), person, book);
			case "prenatal_benefit" -> BenefitQuestions.prenatalBenefit(status, book);
			case "maternity_allowance" -> BenefitQuestions.maternityAllowance(status, book);
			case "accepted_voucher" -> BenefitQuestions
				.voucher(VoucherKind.valueOf(when.path("voucher").asString("").toUpperCase(Locale.ROOT)), book);
			case "civil_servant_topup" -> BenefitQuestions.civilServantTopup(book);
			case "count_into_civil_servant_subsidy" -> BenefitQuestions.countsForCivilServantSubsidy(book);
			case "count_into_large_amount" -> BenefitQuestions.countsForLargeAmount(book);
			case "pack_effective_date" -> BenefitQuestions.inForce(book);
			default -> throw new IllegalArgumentException("unknown query '" + query + "'");
		};
	}

	private static Map<String, Object> validated(JsonNode ratios, RuleBook book) {
		List<RatioFinding> findings = RatioCheck.check(table(ratios), book);
		CaseAnswer answer = findings.stream()
			.filter(RatioFinding::refuses)
			.findFirst()
			.map((refusal) -> CaseAnswer.rejected(refusal.code().name()))
			.orElseGet(CaseAnswer::ok);
		return answer
			.with("warnings",
					findings.stream()
						.filter((finding) -> !finding.refuses())
						.map((finding) -> finding.code().name())
						.toList())
			.cite(findings.stream().map(RatioFinding::citation).toList())
			.words();
	}

	private static RuleTable table(JsonNode ratios) {
		Map<String, BigDecimal> cells = new TreeMap<>();
		ratios.properties()
			.forEach((row) -> row.getValue()
				.properties()
				.forEach((cell) -> cells.put(row.getKey() + "." + cell.getKey(),
						new BigDecimal(cell.getValue().asString()))));
		return RuleTable.ofRatios(cells);
	}

}
