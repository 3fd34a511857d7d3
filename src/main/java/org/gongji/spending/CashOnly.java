package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.spending.SpendingDecision.Refused;

/** The personal part of a visit where no account pays: all of it is cash. */
final class CashOnly {

	private CashOnly() {
	}

	/** Nobody asked an account. */
	static Approved of(PurchaseFacts facts) {
		List<LineVerdict> lines = facts.lines()
			.stream()
			.map((line) -> new LineVerdict(line.number(), line.amount(), List.of(), line.amount(), List.of(),
					List.of()))
			.toList();
		return new Approved(lines, List.of(), total(lines), List.of(), List.of(), List.of(), List.of());
	}

	/** No account may pay; the reasons stay with the lines. */
	static Approved of(Refused refused) {
		return new Approved(refused.lines(), List.of(), total(refused.lines()), List.of(), List.of(),
				refused.citations(), refused.digests());
	}

	private static Money total(List<LineVerdict> lines) {
		return Money.sum(lines.stream().map(LineVerdict::amount).toList());
	}

}
