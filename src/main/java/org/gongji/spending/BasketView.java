package org.gongji.spending;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.benefit.Explained;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.CareStanding;
import org.gongji.rules.Citation;

/**
 * A basket as the cashier sees it: for whom, each line with what the law says of it, and
 * who would pay how much. No balance is in it. Registered is null where the benefit is
 * not asked.
 */
public record BasketView(Basket basket, String owner, String patient, List<Relative> relatives, boolean medical,
		Registered registered, boolean expired, LocalTime until, Checked checked) {

	/** The visit as registered, and what counts for the patient on its day. */
	public record Registered(BasketVisit visit, CareStanding standing) {

	}

	/**
	 * Someone the purchase may be for, where the shown voucher decides which account
	 * pays.
	 */
	public record Relative(String id, PayerLabel label, String name) {

	}

	/** One line and what is said of it. */
	public record Line(BasketLine line, State state, List<Reason> refusals, List<Citation> allowedBy,
			List<Problem> problems, BillScope scope) {

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
		BillScope scope = (explained() != null) ? this.checked.assembled().visit().scopes().get(line.number()) : null;
		if (!line.priced()) {
			return new Line(line, State.UNPRICED, List.of(), List.of(), List.of(), null);
		}
		if (!wrong.isEmpty()) {
			return new Line(line, State.WRONG, List.of(), List.of(), wrong, null);
		}
		if (verdict == null) {
			return new Line(line, refused() ? State.REFUSED : State.OPEN, List.of(), List.of(), List.of(), scope);
		}
		return new Line(line, verdict.allowed() ? State.ALLOWED : State.REFUSED, Reason.inWords(verdict.refusals()),
				verdict.allowedBy(), List.of(), scope);
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

	/**
	 * Whether the benefit goes first, so that lines are entered and not a personal part.
	 */
	public boolean benefit() {
		return this.registered != null;
	}

	/** What the benefit says now; null where it is not asked or nothing lies there. */
	public Explained explained() {
		return (this.checked != null) ? this.checked.assembled().explained() : null;
	}

	/** Where care is given, seen from the area of insurance. */
	public String area() {
		return this.checked.assembled().visit().law().visit().area().name();
	}

	/** The region whose benefit it is. */
	public Region home() {
		return this.checked.assembled().patient().region();
	}

	/** Whether the benefit does not pay now, and nobody has said to settle without it. */
	public boolean waits() {
		return this.checked != null && this.checked.assembled().waits();
	}

	/** What the fund pays; null without a split or without the benefit. */
	public Money fund() {
		return (approved() && benefit()) ? this.checked.assembled().fund() : null;
	}

	/** Who pays how much, in payment order, cash aside. */
	public List<PayerShare> shares() {
		return (decision() instanceof SpendingDecision.Approved approved)
				? PayerShare.of(approved, this.checked.assembled().facts()) : List.of();
	}

	/** Accounts that give nothing now because their balance is about to leave them. */
	public List<PayerShare> stopped() {
		return (decision() instanceof SpendingDecision.Approved approved)
				? PayerShare.stopped(approved, this.checked.assembled().facts()) : List.of();
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
