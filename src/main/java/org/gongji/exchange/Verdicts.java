package org.gongji.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.benefit.Explained;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.spending.Bought;
import org.gongji.spending.Checked;
import org.gongji.spending.LineVerdict;
import org.gongji.spending.Problem;
import org.gongji.spending.Reason;
import org.gongji.spending.SpendingDecision;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Says what a check found in the words of 3101: what is against a rule as a result with
 * rule, article and lines; and beside it a verdict for each line.
 */
@Component
class Verdicts {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST = 500;

	private static final int LONGEST_RULE = 50;

	private final SpokenFaults spoken;

	Verdicts(SpokenFaults spoken) {
		this.spoken = spoken;
	}

	/** What was asked: of whom, in which visit, the orders and the lines made of them. */
	record Asked(String patient, String visit, List<JsonNode> orders, List<Bought> lines) {

		Money amount(int line) {
			Bought bought = this.lines.get(line - 1);
			return bought.unitPrice().times(bought.quantity());
		}

		List<Integer> numbers(int line) {
			return (line > 0) ? List.of(line) : this.lines.stream().map(Bought::number).toList();
		}

	}

	/** One rule that stands against a line, or against all of them (line 0). */
	private record Against(int line, String rule, String name, String article) {

	}

	/**
	 * Writes the results and a verdict for each line.
	 * @param wrong what kept lines from being asked for
	 */
	void of(Asked asked, List<Problem> wrong, Checked checked, List<Map<String, Object>> results,
			List<Map<String, Object>> lines) {
		List<Against> against = new ArrayList<>();
		wrong.forEach((problem) -> against.add(against(problem)));
		against.addAll(against(checked));
		against.forEach((one) -> results.add(result(asked, one)));
		for (Bought bought : asked.lines()) {
			Against first = against.stream()
				.filter((one) -> one.line() == 0 || one.line() == bought.number())
				.findFirst()
				.orElse(null);
			lines.add(line(asked, bought.number(), first, checked));
		}
	}

	private Against against(Problem problem) {
		return new Against(problem.line(), problem.kind().name(),
				this.spoken.words(problem.messageKey(), List.copyOf(problem.words())), "");
	}

	/** What stands against the lines that were asked for last. */
	private List<Against> against(Checked checked) {
		if (!checked.problems().isEmpty()) {
			return checked.problems().stream().map(this::against).toList();
		}
		List<Against> against = new ArrayList<>();
		if (checked.assembled().waits()) {
			Explained explained = checked.assembled().explained();
			against.add(new Against(0, explained.word().isEmpty() ? explained.outcome().name() : explained.word(),
					this.spoken.all(Outcomes.stopped(explained)), articles(explained.citations())));
		}
		if (checked.decision() instanceof SpendingDecision.ParameterNotSet unset) {
			against.add(new Against(0, "PARAMETER_NOT_SET", this.spoken.all(Outcomes.refusal("", checked.decision())),
					articles(unset.citations())));
		}
		verdicts(checked).forEach((line) -> Reason.inWords(line.refusals())
			.forEach((reason) -> against.add(new Against(line.line(), reason.code().name(),
					this.spoken.words(reason.messageKey(), List.of()), reason.citation().spoken()))));
		if (against.isEmpty() && checked.decision() instanceof SpendingDecision.Refused refused) {
			Reason.inWords(refused.reasons())
				.forEach((reason) -> against.add(new Against(0, reason.code().name(),
						this.spoken.words(reason.messageKey(), List.of()), reason.citation().spoken())));
		}
		return against;
	}

	private static List<LineVerdict> verdicts(Checked checked) {
		if (checked.decision() instanceof SpendingDecision.Approved approved) {
			return approved.lines();
		}
		return (checked.decision() instanceof SpendingDecision.Refused refused) ? refused.lines() : List.of();
	}

	private static String articles(List<Citation> citations) {
		return citations.stream().map(Citation::spoken).distinct().collect(Collectors.joining("、"));
	}

	private Map<String, Object> result(Asked asked, Against against) {
		List<Integer> numbers = asked.numbers(against.line());
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("jr_id", UuidCreator.getTimeOrderedEpoch().toString());
		result.put("rule_id", cut(against.rule(), LONGEST_RULE));
		result.put("rule_name", cut(against.name(), LONGEST_NAME));
		result.put("vola_cont",
				cut(against.name() + (against.article().isEmpty() ? "" : "（" + against.article() + "）"), LONGEST));
		result.put("patn_id", asked.patient());
		result.put("mdtrt_id", asked.visit());
		result.put("vola_amt", Amounts.of(Money.sum(numbers.stream().map(asked::amount).toList())));
		result.put("vola_amt_stas", "1");
		result.put("sev_deg", "1");
		result.put("vola_evid", cut(against.article(), LONGEST));
		result.put("vola_bhvr_type", "");
		result.put("judge_result_detail_dtos", numbers.stream().map((number) -> detail(asked, number)).toList());
		return result;
	}

	private static Map<String, Object> detail(Asked asked, int number) {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("jrd_id", UuidCreator.getTimeOrderedEpoch().toString());
		detail.put("patn_id", asked.patient());
		detail.put("mdtrt_id", asked.visit());
		detail.put("rx_id", Typed.text(asked.orders().get(number - 1).get("rx_id")));
		detail.put("vola_item_type", "");
		detail.put("vola_amt", Amounts.of(asked.amount(number)));
		return detail;
	}

	/** Not a node of the tables: clients that do not know it let it be. */
	private Map<String, Object> line(Asked asked, int number, Against against, Checked checked) {
		JsonNode order = asked.orders().get(number - 1);
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("rx_id", Typed.text(order.get("rx_id")));
		line.put("hilist_code", Typed.text(order.get("hilist_code")));
		line.put("allowed", (against == null) ? "1" : "0");
		line.put("rule_id", (against != null) ? against.rule() : "");
		line.put("rule_name", (against != null) ? against.name() : "");
		line.put("article",
				(against != null) ? against.article()
						: verdicts(checked).stream()
							.filter((verdict) -> verdict.line() == number)
							.flatMap((verdict) -> verdict.allowedBy().stream())
							.map(Citation::spoken)
							.distinct()
							.collect(Collectors.joining("、")));
		return line;
	}

	private static String cut(String text, int longest) {
		return (text.length() > longest) ? text.substring(0, longest - 1) + "…" : text;
	}

}
