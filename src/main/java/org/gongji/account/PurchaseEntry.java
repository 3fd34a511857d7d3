package org.gongji.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.LedgerAccount;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;

/**
 * Builds the entry of a purchase or visit and that of its reversal: personal accounts and
 * the pooled fund are debited, the institution is credited. What another region pays,
 * that region owes the institution's, and each of the two balances by itself.
 */
final class PurchaseEntry {

	private final Payment payment;

	private final Region place;

	private final LedgerAccount payable;

	PurchaseEntry(Payment payment) {
		this.payment = payment;
		this.place = payment.place();
		this.payable = Chart.PAYABLE.in(this.place, payment.provider().value());
	}

	/** The entry that pays; control accounts are opened by the given function. */
	Entry paying(Function<LedgerAccount, LedgerAccountId> open) {
		List<Posting> postings = new ArrayList<>();
		FundPart fund = this.payment.fund();
		if (fund != null) {
			postings.add(Posting.debit(open.apply(Chart.POOLED_FUND.in(fund.region())), fund.region(), fund.amount()));
		}
		for (Draw draw : this.payment.draws()) {
			LedgerAccountId account = new LedgerAccountId(draw.account().value());
			postings.add(new Posting(draw.posting(), account, draw.region(), Side.DEBIT, draw.amount(), null));
		}
		this.payment.elsewhere().forEach((home, amount) -> {
			postings.add(Posting.credit(open.apply(dueTo(home)), new Region(home), amount));
			postings.add(Posting.debit(open.apply(dueFrom(home)), this.place, amount));
		});
		postings.add(Posting.credit(open.apply(this.payable), this.place, this.payment.total()));
		return new Entry(EntryId.fresh(), "purchase", this.payment.effectiveOn(), postings);
	}

	/**
	 * The entry that takes this payment back from the original, each posting naming the
	 * one that it corrects.
	 */
	Entry takingBack(List<Posting> original) {
		Map<LedgerAccountId, Posting> posted = original.stream()
			.collect(Collectors.toMap(Posting::account, Function.identity()));
		List<Posting> postings = new ArrayList<>();
		FundPart fund = this.payment.fund();
		if (fund != null) {
			postings.add(posted.get(Chart.POOLED_FUND.in(fund.region()).id()).corrected(fund.amount()));
		}
		for (Draw draw : this.payment.draws()) {
			postings
				.add(posted.get(new LedgerAccountId(draw.account().value())).corrected(draw.amount(), draw.posting()));
		}
		this.payment.elsewhere().forEach((home, amount) -> {
			postings.add(posted.get(dueTo(home).id()).corrected(amount));
			postings.add(posted.get(dueFrom(home).id()).corrected(amount));
		});
		postings.add(posted.get(this.payable.id()).corrected(this.payment.total()));
		return new Entry(EntryId.fresh(), "reversal", this.payment.effectiveOn(), postings);
	}

	private LedgerAccount dueTo(String home) {
		return Chart.DUE_TO.in(new Region(home), this.place);
	}

	private LedgerAccount dueFrom(String home) {
		return Chart.DUE_FROM.in(this.place, new Region(home));
	}

}
