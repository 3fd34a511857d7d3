package org.gongji.spending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongji.money.Money;

/**
 * What stands of a purchase after the reversals so far: the lines not taken back, and
 * what each account, the cash box and the fund still bear, in fen.
 */
record Standing(Settlement original, List<Settlement> reversals, List<Settlement.Line> lines,
		Map<Integer, Money> shares, Money cash, Money fund) {

	static Standing of(Settlement original, List<Settlement> reversals) {
		Set<Integer> gone = reversals.stream()
			.flatMap((reversal) -> reversal.lines().stream())
			.map(Settlement.Line::number)
			.collect(Collectors.toSet());
		Map<Integer, Money> shares = new LinkedHashMap<>();
		original.shares().forEach((share) -> shares.put(share.number(), share.amount()));
		Money cash = original.cash();
		Money fund = original.fund();
		for (Settlement reversal : reversals) {
			reversal.shares().forEach((share) -> shares.merge(share.number(), share.amount(), Money::plus));
			cash = cash.plus(reversal.cash());
			fund = fund.plus(reversal.fund());
		}
		return new Standing(original, reversals,
				original.lines().stream().filter((line) -> !gone.contains(line.number())).toList(), shares, cash, fund);
	}

	Set<Integer> numbers() {
		return this.lines.stream().map(Settlement.Line::number).collect(Collectors.toCollection(TreeSet::new));
	}

	List<Settlement.Line> without(Set<Integer> numbers) {
		return this.lines.stream().filter((line) -> !numbers.contains(line.number())).toList();
	}

	List<Settlement.Line> only(Set<Integer> numbers) {
		return this.lines.stream().filter((line) -> numbers.contains(line.number())).toList();
	}

	/**
	 * What was paid and stands, as the law of reversals takes it; payers go by account.
	 */
	Split split() {
		return new Split(this.original.shares().stream().map(this::share).toList(), this.cash);
	}

	private Share share(Settlement.Paid paid) {
		return new Share(paid.kind(), paid.account().value().toString(), this.shares.get(paid.number()));
	}

}
