package org.gongji.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * One business event in the books (记账凭证): two or more postings whose debits equal their
 * credits in each region. Never changed once posted; refused here when it does not
 * balance.
 *
 * @param event the kind of event, such as purchase or reversal
 * @param effectiveOn the day on which the event counts, which may lie before the booking
 * day
 */
public record Entry(EntryId id, String event, LocalDate effectiveOn, List<Posting> postings) {

	public Entry {
		postings = List.copyOf(postings);
		if (postings.size() < 2) {
			throw new IllegalArgumentException("An entry has two or more postings");
		}
		if (!balanced(postings)) {
			throw new IllegalArgumentException("Debits and credits differ in a region");
		}
	}

	private static boolean balanced(List<Posting> postings) {
		Map<Region, Money> open = new HashMap<>();
		for (Posting posting : postings) {
			Money signed = (posting.side() == Side.DEBIT) ? posting.amount() : posting.amount().negated();
			open.merge(posting.region(), signed, Money::plus);
		}
		return open.values().stream().allMatch(Money::isZero);
	}

	Set<String> regions() {
		return this.postings.stream()
			.map((posting) -> posting.region().code())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
