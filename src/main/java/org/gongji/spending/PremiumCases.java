package org.gongji.spending;

import java.time.LocalDate;
import java.util.Map;

import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBooks;
import org.gongji.spending.PremiumDecision.Paid;
import org.gongji.spending.PremiumDecision.ParameterNotSet;
import org.gongji.spending.PremiumDecision.Refused;
import tools.jackson.databind.JsonNode;

/** The policy cases of kind {@code premium}. */
public final class PremiumCases implements PolicyCase.Kind {

	private final LocalDate today;

	/** A case without a date means today. */
	public PremiumCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "premium";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode when = policyCase.when();
		LocalDate date = when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : this.today;
		Money balance = Money.ofYuan(policyCase.given().path("account").path("balance").asString());
		return told(PremiumCheck.decide(new PremiumFacts(books.on(region.region(), date), date,
				PremiumKind.ofWord(when.path("premium").asString()), Money.ofYuan(when.path("amount").asString()),
				balance, bond(policyCase, region))), balance);
	}

	/** Without a word on it the relative is insured where the account is. */
	private static Bond bond(PolicyCase policyCase, RegionCard region) {
		Relation insuredIs = Relation.ofWord(policyCase.when().path("for").asString());
		if (insuredIs == Relation.SELF) {
			return null;
		}
		JsonNode family = policyCase.given().path("family");
		boolean insured = family.path("insured").asBoolean(true);
		boolean unsaid = insured ? !family.has("insured_province") : !family.hasNonNull("insured_province");
		String province = family.hasNonNull("insured_province") ? family.get("insured_province").asString() : null;
		boolean active = policyCase.given().path("binding").asString("none").equals("active");
		return new Bond(insuredIs, null, 0, active, insured, unsaid ? region.province() : province);
	}

	private static Map<String, Object> told(PremiumDecision decision, Money balance) {
		Money after = (decision instanceof Paid paid) ? balance.minus(paid.fromAccount()) : balance;
		return outcome(decision).with("balance_after", after.yuan()).cite(decision.citations()).words();
	}

	private static CaseAnswer outcome(PremiumDecision decision) {
		if (decision instanceof Paid paid) {
			return CaseAnswer.ok().with("account_pays", paid.fromAccount().yuan()).with("rest", paid.rest().yuan());
		}
		if (decision instanceof ParameterNotSet unset) {
			return CaseAnswer.unset(unset.parameters());
		}
		Refused refused = (Refused) decision;
		return refused.switchKey().isEmpty() ? CaseAnswer.rejected(refused.code().name())
				: CaseAnswer.notYetEnabled(refused.switchKey());
	}

}
