package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.Map;

import org.gongji.benefit.BenefitDecision.Held;
import org.gongji.benefit.BenefitDecision.NotEnabled;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.benefit.BenefitDecision.Stopped;
import org.gongji.rules.CaseAnswer;

/** Decisions of the benefit law in the words of policy cases. */
final class CaseAnswers {

	private static final int DECIMALS = 2;

	private CaseAnswers() {
	}

	static Map<String, Object> told(BenefitDecision decision) {
		if (decision instanceof Stopped stopped) {
			return stopped(stopped);
		}
		Paid paid = (Paid) decision;
		return CaseAnswer.ok()
			.with("first_self_pay", paid.firstSelfPay().yuan())
			.with("deductible_applied", paid.deductibleApplied().yuan())
			.with("ratio", ratio(paid.ratio()))
			.with("fund_pays", paid.fund().yuan())
			.with("over_cap_fund_pays", paid.aboveCapFund().yuan())
			.with("person_pays", paid.person().yuan())
			.with("ytd_after", CaseVisits.told(paid.counters()))
			.cite(paid.citations())
			.words();
	}

	/** At least two decimals, as cases write ratios. */
	private static String ratio(BigDecimal ratio) {
		BigDecimal plain = ratio.stripTrailingZeros();
		return ((plain.scale() < DECIMALS) ? plain.setScale(DECIMALS) : plain).toPlainString();
	}

	static Map<String, Object> stopped(Stopped stopped) {
		return against(stopped).cite(stopped.citations()).words();
	}

	private static CaseAnswer against(Stopped stopped) {
		if (stopped instanceof Refused refused) {
			return CaseAnswer.rejected(refused.code().name());
		}
		if (stopped instanceof NotEnabled off) {
			return CaseAnswer.notYetEnabled(off.switchName());
		}
		if (stopped instanceof Held held) {
			return CaseAnswer.held(held.code().name());
		}
		return CaseAnswer.unset(((ParameterNotSet) stopped).parameters());
	}

}
