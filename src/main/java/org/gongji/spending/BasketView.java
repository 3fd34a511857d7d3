package org.gongji.spending;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * A basket as the cashier sees it: for whom, each line with what the law says of it, and
 * who would pay how much. No balance is in it.
 */
public record BasketView(Basket basket, String owner, String patient, List<Relative> relatives, boolean medical,
		boolean expired, LocalTime until, Spending.Checked checked) {

	/**
	 * Someone the purchase may be for, where the shown voucher decides which account
	 * pays.
	 */
	public record Relative(String id, PayerLabel label, String name) {

	}

	/** One line and what is said of it. */
	public record Line(BasketLine line, State state, List<Reason> refusals, List<Citation> allowedBy,
			List<Problem> problems) {

	}

	/** What is said of a line, in one word. */
	public enum State {

		/** An account may pay. */
		ALLOWED,
		/** No account may pay; cash. */
		REFUSED,
		/** The price is missing. */
		UNPRICED,
		/** Something is wrong with it. */
		WRONG,
		/** Not decided, because something else is missing. */
		OPEN

	}

	public List<Line> lines() {
		Map<Integer, LineVerdict> verdicts = verdicts().stream()
			.collect(Collectors.toMap(LineVerdict::line, (verdict) -> verdict));
		return this.basket.lines().stream().map((line) -> line(line, verdicts.get(line.number()))).toList();
	}

	private Line line(BasketLine line, LineVerdict verdict) {
		List<Problem> wrong = problems(line.number());
		if (!line.priced()) {
			return new Line(line, State.UNPRICED, List.of(), List.of(), List.of());
		}
		if (!wrong.isEmpty()) {
			return new Line(line, State.WRONG, List.of(), List.of(), wrong);
		}
		if (verdict == null) {
			return new Line(line, refused() ? State.REFUSED : State.OPEN, List.of(), List.of(), List.of());
		}
		return new Line(line, verdict.allowed() ? State.ALLOWED : State.REFUSED, Reason.inWords(verdict.refusals()),
				verdict.allowedBy(), List.of());
	}

	private List<LineVerdict> verdicts() {
		if (decision() instanceof SpendingDecision.Approved approved) {
			return approved.lines();
		}
		return (decision() instanceof SpendingDecision.Refused refused) ? refused.lines() : List.of();
	}

	private SpendingDecision decision() {
		return (this.checked != null) ? this.checked.decision() : null;
	}

	private List<Problem> problems(int line) {
		return (this.checked != null)
				? this.checked.problems().stream().filter((problem) -> problem.line() == line).toList() : List.of();
	}

	/** What is wrong with the purchase as a whole. */
	public List<Problem> problems() {
		return problems(0);
	}

	public boolean approved() {
		return decision() instanceof SpendingDecision.Approved;
	}

	public boolean refused() {
		return decision() instanceof SpendingDecision.Refused;
	}

	/**
	 * Why nothing may be paid from any account; reasons of single lines stand with them.
	 */
	public List<Reason> reasons() {
		return (decision() instanceof SpendingDecision.Refused refused)
				? Reason.inWords(refused.reasons().stream().filter((reason) -> reason.line() == 0).toList())
				: List.of();
	}

	/** The parameters that the bureau has to set first. */
	public List<String> parameters() {
		return (decision() instanceof SpendingDecision.ParameterNotSet unset) ? unset.parameters() : List.of();
	}

	/** The articles behind a decision that names parameters. */
	public List<Citation> parameterCitations() {
		return (decision() instanceof SpendingDecision.ParameterNotSet unset) ? unset.citations() : List.of();
	}

	/** Who pays how much, in payment order, cash aside. */
	public List<PayerShare> shares() {
		return (decision() instanceof SpendingDecision.Approved approved)
				? PayerShare.of(approved, this.checked.assembled().facts()) : List.of();
	}

	/** What is left for the buyer to pay in cash; null without a split. */
	public Money cash() {
		return (decision() instanceof SpendingDecision.Approved approved) ? approved.cash() : null;
	}

	/** The part of the cash that stands for lines which no account may pay. */
	public Money refusedCash() {
		return Money.sum(verdicts().stream().filter((line) -> !line.allowed()).map(LineVerdict::amount).toList());
	}

	public Money total() {
		return this.basket.total();
	}

	/** The total in Chinese capital words. */
	public String words() {
		return AmountWords.of(total());
	}

	public boolean unpriced() {
		return this.basket.lines().stream().anyMatch((line) -> !line.priced());
	}

	/** Whether one key settles now. */
	public boolean ready() {
		return approved() && !unpriced() && !this.expired && this.checked.problems().isEmpty();
	}

}
