package org.gongji.spending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each row of a result file fits the payment that it names. */
final class ResultCheck {

	private ResultCheck() {
	}

	static List<ResultProblem> problems(List<ResultRow> rows, Map<String, ResultRows.Sent> sent) {
		List<ResultProblem> problems = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (ResultRow row : rows) {
			Optional<ResultProblem> problem = problem(row, sent.get(row.reference()), !seen.add(row.reference()));
			problem.ifPresent(problems::add);
		}
		return problems;
	}

	private static Optional<ResultProblem> problem(ResultRow row, ResultRows.Sent sent, boolean twice) {
		if (sent == null) {
			return of(row, ResultProblem.Kind.UNKNOWN_REFERENCE, row.reference());
		}
		if (twice) {
			return of(row, ResultProblem.Kind.TWICE, row.reference());
		}
		if (!sent.filed()) {
			return of(row, ResultProblem.Kind.NOT_SENT, row.reference());
		}
		if (sent.decided()) {
			return of(row, ResultProblem.Kind.DECIDED_ALREADY, row.reference());
		}
		if (!sent.amount().equals(row.amount())) {
			return of(row, ResultProblem.Kind.AMOUNT_DIFFERS, row.amountText());
		}
		if (row.accepted() == null) {
			return of(row, ResultProblem.Kind.RESULT_UNKNOWN, row.resultText());
		}
		if (row.accepted()) {
			return Optional.empty();
		}
		return PremiumRejections.fits(row.reason()) ? Optional.empty() : of(row, ResultProblem.Kind.REASON_MISSING, "");
	}

	private static Optional<ResultProblem> of(ResultRow row, ResultProblem.Kind kind, String found) {
		return Optional.of(new ResultProblem(row.row(), kind, found));
	}

}
