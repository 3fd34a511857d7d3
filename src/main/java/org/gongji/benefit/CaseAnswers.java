package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.BenefitDecision.Held;
import org.gongji.benefit.BenefitDecision.NotEnabled;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.benefit.BenefitDecision.Stopped;
import org.gongji.rules.Citation;

/** Decisions of the benefit law in the words of policy cases. */
final class CaseAnswers {

	private static final String OUTCOME = "outcome";

	private static final String CODE = "code";

	private static final int DECIMALS = 2;

	private CaseAnswers() {
	}

	static Map<String, Object> told(BenefitDecision decision) {
		if (decision instanceof Stopped stopped) {
			return stopped(stopped);
		}
		Paid paid = (Paid) decision;
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put(OUTCOME, "ok");
		answer.put("first_self_pay", paid.firstSelfPay().yuan());
		answer.put("deductible_applied", paid.deductibleApplied().yuan());
		answer.put("ratio", ratio(paid.ratio()));
		answer.put("fund_pays", paid.fund().yuan());
		answer.put("over_cap_fund_pays", paid.aboveCapFund().yuan());
		answer.put("person_pays", paid.person().yuan());
		answer.put("ytd_after", CaseVisits.told(paid.counters()));
		answer.put("cite", cited(paid.citations()));
		return answer;
	}

	/** At least two decimals, as cases write ratios. */
	private static String ratio(BigDecimal ratio) {
		BigDecimal plain = ratio.stripTrailingZeros();
		return ((plain.scale() < DECIMALS) ? plain.setScale(DECIMALS) : plain).toPlainString();
	}

	static Map<String, Object> stopped(Stopped stopped) {
		Map<String, Object> answer = new LinkedHashMap<>();
		if (stopped instanceof Refused refused) {
			answer.put(OUTCOME, "rejected");
			answer.put(CODE, refused.code().name());
		}
		else if (stopped instanceof NotEnabled off) {
			answer.put(OUTCOME, "rejected");
			answer.put(CODE, "NOT_YET_ENABLED");
			answer.put("switch", off.switchName());
		}
		else if (stopped instanceof Held held) {
			answer.put(OUTCOME, "hold");
			answer.put(CODE, held.code().name());
		}
		else if (stopped instanceof ParameterNotSet unset) {
			answer.put(OUTCOME, "error");
			answer.put(CODE, "PARAMETER_NOT_SET");
			answer.put("parameter", unset.parameters().get(0));
			answer.put("parameters", unset.parameters());
		}
		answer.put("cite", cited(stopped.citations()));
		return answer;
	}

	static List<String> cited(List<Citation> citations) {
		return citations.stream().map(Citation::text).toList();
	}

}
