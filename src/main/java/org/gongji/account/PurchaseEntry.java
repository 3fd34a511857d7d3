package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.LedgerAccount;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

/**
 * Builds the entry of a purchase and that of its reversal: personal accounts are debited,
 * the institution is credited. Where an account belongs to another region, that region
 * owes the institution's, and each of the two balances by itself.
 */
final class PurchaseEntry {

	private final Region place;

	private final LedgerAccount payable;

	PurchaseEntry(Region place, ProviderId provider) {
		this.place = place;
		this.payable = Chart.PAYABLE.in(place, provider.value());
	}

	/**
	 * The entry of a purchase; the control accounts it needs are opened by the given
	 * function.
	 */
	Entry paying(Payment payment, Function<LedgerAccount, LedgerAccountId> open) {
		List<Posting> postings = new ArrayList<>();
		for (Draw draw : payment.draws()) {
			LedgerAccountId account = new LedgerAccountId(draw.account().value());
			postings.add(new Posting(draw.posting(), account, draw.region(), Side.DEBIT, draw.amount(), null));
		}
		elsewhere(payment.draws()).forEach((home, amount) -> {
			postings.add(Posting.credit(open.apply(dueTo(home)), new Region(home), amount));
			postings.add(Posting.debit(open.apply(dueFrom(home)), this.place, amount));
		});
		postings.add(Posting.credit(open.apply(this.payable), this.place, payment.total()));
		return new Entry(EntryId.fresh(), "purchase", payment.effectiveOn(), postings);
	}

	/**
	 * The entry that takes back the given draws of the original, each posting naming the
	 * one that it corrects.
	 */
	Entry takingBack(List<Posting> original, List<Draw> back, LocalDate effectiveOn) {
		Map<LedgerAccountId, Posting> posted = original.stream()
			.collect(Collectors.toMap(Posting::account, Function.identity()));
		List<Posting> postings = new ArrayList<>();
		Money total = Money.ZERO;
		for (Draw draw : back) {
			postings
				.add(posted.get(new LedgerAccountId(draw.account().value())).corrected(draw.amount(), draw.posting()));
			total = total.plus(draw.amount());
		}
		elsewhere(back).forEach((home, amount) -> {
			postings.add(posted.get(dueTo(home).id()).corrected(amount));
			postings.add(posted.get(dueFrom(home).id()).corrected(amount));
		});
		postings.add(posted.get(this.payable.id()).corrected(total));
		return new Entry(EntryId.fresh(), "reversal", effectiveOn, postings);
	}

	private LedgerAccount dueTo(String home) {
		return Chart.DUE_TO.in(new Region(home), this.place);
	}

	private LedgerAccount dueFrom(String home) {
		return Chart.DUE_FROM.in(this.place, new Region(home));
	}

	private Map<String, Money> elsewhere(List<Draw> draws) {
		return draws.stream()
			.filter((draw) -> !draw.region().equals(this.place))
			.collect(Collectors.toMap((draw) -> draw.region().code(), Draw::amount, Money::plus, TreeMap::new));
	}

}
