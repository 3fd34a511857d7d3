package org.gongji.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.casework.AnswerProblem.Kind;
import org.gongji.money.Money;

/** Whether each row of an answer fits the payment that it names. */
final class AnswerCheck {

	private static final int LONGEST_REASON = 200;

	private final Map<String, SeenPayout> sent;

	private final LocalDate today;

	private final ZoneId zone;

	private final List<AnswerLine> lines = new ArrayList<>();

	private final List<AnswerProblem> problems = new ArrayList<>();

	/** Payments by their references: those of the region alone. */
	AnswerCheck(Map<String, SeenPayout> sent, LocalDate today, ZoneId zone) {
		this.sent = sent;
		this.today = today;
		this.zone = zone;
	}

	void check(List<AnswerRow> rows) {
		Set<String> references = new HashSet<>();
		for (AnswerRow row : rows) {
			SeenPayout seen = this.sent.get(row.reference());
			boolean first = references.add(row.reference());
			Optional<AnswerProblem> problem = known(row, seen, first).or(() -> fits(row, seen.payout()));
			problem.ifPresentOrElse(this.problems::add, () -> this.lines.add(new AnswerLine(row.row(), seen,
					seen.payout().state(), row.paid(), row.paid() ? null : row.reason(), row.on())));
		}
	}

	List<AnswerLine> lines() {
		return List.copyOf(this.lines);
	}

	List<AnswerProblem> problems() {
		return List.copyOf(this.problems);
	}

	private static Optional<AnswerProblem> known(AnswerRow row, SeenPayout seen, boolean first) {
		if (seen == null) {
			return of(row, PaymentTable.REFERENCE, Kind.UNKNOWN_REFERENCE, row.reference());
		}
		if (!first) {
			return of(row, PaymentTable.REFERENCE, Kind.TWICE, row.reference());
		}
		if (seen.payout().state() == PayoutState.READY) {
			return of(row, PaymentTable.REFERENCE, Kind.NOT_SENT, row.reference());
		}
		return Optional.empty();
	}

	private Optional<AnswerProblem> fits(AnswerRow row, Payout payout) {
		if (!payout.amount().equals(row.amount())) {
			return of(row, PaymentTable.AMOUNT, Kind.AMOUNT_DIFFERS, row.amountText());
		}
		if (row.paid() == null) {
			return of(row, AnswerReading.RESULT, Kind.RESULT_UNKNOWN, row.resultText());
		}
		boolean givenBack = payout.state() == PayoutState.PAID && !row.paid();
		if (payout.state() != PayoutState.SENT && !givenBack) {
			return of(row, PaymentTable.REFERENCE, Kind.SETTLED_ALREADY, row.reference());
		}
		if (!row.paid() && !reason(row.reason())) {
			return of(row, AnswerReading.REASON, Kind.REASON_MISSING, "");
		}
		if (row.on() == null) {
			return of(row, AnswerReading.DAY, Kind.DAY_UNREADABLE, row.dayText());
		}
		LocalDate earliest = givenBack ? payout.settledOn()
				: payout.sentAt().atZoneSameInstant(this.zone).toLocalDate();
		return (row.on().isBefore(earliest) || row.on().isAfter(this.today))
				? of(row, AnswerReading.DAY, Kind.DAY_OUTSIDE, row.dayText()) : Optional.empty();
	}

	private static boolean reason(String reason) {
		return !reason.isBlank() && reason.length() <= LONGEST_REASON
				&& reason.codePoints().noneMatch(PayeeName::unprintable);
	}

	private static Optional<AnswerProblem> of(AnswerRow row, String column, Kind kind, String found) {
		return Optional.of(AnswerProblem.of(row.row(), column, kind, found));
	}

	/** The sum of what lines are about, in fen. */
	static Money sum(List<AnswerLine> lines) {
		return Money.sum(lines.stream().map((line) -> line.seen().payout().amount()).toList());
	}

}
