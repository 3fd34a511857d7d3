package org.gongji.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gongji.account.Chart;
import org.gongji.account.MonthSums;
import org.gongji.money.Money;

/**
 * Puts what stands in the books under the names of the statement. Every movement of a
 * personal account and of the fund gets exactly one name; an event that nobody thought of
 * counts as other, so that the sums hold.
 */
final class PostedFigures {

	private static final Map<String, FigureName> IN = Map.ofEntries(Map.entry("interest", FigureName.IN_INTEREST),
			Map.entry("transfer_in", FigureName.IN_TRANSFER), Map.entry("transfer_back", FigureName.IN_TRANSFER),
			Map.entry("later_money_in", FigureName.IN_TRANSFER), Map.entry("opening", FigureName.IN_OPENING),
			Map.entry("before_reform", FigureName.IN_BEFORE_REFORM),
			Map.entry("premium_back", FigureName.IN_PREMIUM_BACK), Map.entry("claim_paid", FigureName.IN_RECOVERED),
			Map.entry("claim_from_account", FigureName.IN_RECOVERED),
			Map.entry("reimbursement", FigureName.IN_REIMBURSED), Map.entry("payout_inherited", FigureName.IN_RETURNED),
			Map.entry("credit_correction", FigureName.IN_CORRECTED),
			Map.entry("account_correction", FigureName.IN_CORRECTED), Map.entry("record_merge", FigureName.IN_MERGED));

	private static final Map<String, FigureName> OUT = Map.ofEntries(Map.entry("purchase", FigureName.OUT_PURCHASES),
			Map.entry("premium", FigureName.OUT_PREMIUMS), Map.entry("reimbursement", FigureName.OUT_REIMBURSED),
			Map.entry("transfer_out", FigureName.OUT_TRANSFER), Map.entry("refund", FigureName.OUT_REFUND),
			Map.entry("inheritance", FigureName.OUT_INHERITANCE), Map.entry("later_money", FigureName.OUT_LATER),
			Map.entry("claim_set_off", FigureName.OUT_CLAIMS), Map.entry("claim_from_account", FigureName.OUT_CLAIMS),
			Map.entry("credit_correction", FigureName.OUT_CORRECTED),
			Map.entry("account_correction", FigureName.OUT_CORRECTED),
			Map.entry("record_merge", FigureName.OUT_MERGED));

	private static final Map<String, FigureName> FUND = Map.of("purchase", FigureName.FUND_VISITS, "reversal",
			FigureName.FUND_REVERSALS, "reimbursement", FigureName.FUND_REIMBURSED, "credit", FigureName.FUND_CREDITS,
			"credit_correction", FigureName.FUND_CORRECTED, "claim_dropped", FigureName.FUND_DROPPED);

	private final SortedMap<FigureKey, Figure> figures = new TreeMap<>();

	private Money after;

	private PostedFigures(Money before) {
		this.after = before;
		add(FigureName.BEFORE, "", before, 0);
	}

	/** The figures of one month, of which these are the sums. */
	static Figures of(Money before, YearMonth month, List<MonthSums.Sum> sums) {
		PostedFigures made = new PostedFigures(before);
		sums.stream().filter((sum) -> sum.month().equals(month)).forEach(made::take);
		made.add(FigureName.AFTER, "", made.after, 0);
		made.figures.entrySet()
			.removeIf((one) -> one.getKey().name() == FigureName.IN_OTHER && one.getValue().amount().isZero());
		return new Figures(made.figures);
	}

	private void take(MonthSums.Sum sum) {
		if (sum.on(Chart.PERSONAL)) {
			this.after = this.after.plus(sum.credited());
			if (sum.credit()) {
				income(sum);
			}
			else {
				add(OUT.getOrDefault(sum.event(), FigureName.OUT_OTHER), "", sum.amount(), sum.count());
			}
		}
		else if (sum.on(Chart.POOLED_FUND)) {
			fund(sum);
		}
		else if (sum.on(Chart.PREMIUM) && sum.event().equals("premium")) {
			add(FigureName.USE_BY_PROGRAMME, sum.part(), sum.credited(), sum.count());
		}
		else if (sum.on(Chart.CONTRIBUTION_CLEARING) && sum.event().equals("credit")) {
			split(FigureName.IN_CONTRIBUTION, sum);
		}
	}

	private void income(MonthSums.Sum sum) {
		if (sum.event().equals("reversal")) {
			add(FigureName.OUT_REVERSALS, "", sum.amount().negated(), sum.count());
		}
		else if (sum.event().equals("credit")) {
			add(FigureName.IN_OTHER, "", sum.amount(), 0);
		}
		else {
			add(IN.getOrDefault(sum.event(), FigureName.IN_OTHER), "", sum.amount(), sum.count());
		}
	}

	private void fund(MonthSums.Sum sum) {
		add(FUND.getOrDefault(sum.event(), FigureName.FUND_OTHER), "", sum.credited().negated(), sum.count());
		if (sum.event().equals("credit")) {
			split(FigureName.IN_FUND, sum);
		}
	}

	/**
	 * The credits of a run stand as one sum; its sources say what they are of. How many
	 * accounts each source credited no posting says, so nobody counts them.
	 */
	private void split(FigureName source, MonthSums.Sum sum) {
		add(source, "", sum.credited().negated(), 0);
		add(FigureName.IN_OTHER, "", sum.credited(), 0);
	}

	private void add(FigureName name, String part, Money amount, long count) {
		this.figures.merge(new FigureKey(name, part), new Figure(amount, count), Figure::plus);
	}

}
