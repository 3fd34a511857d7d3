package org.gongji.crediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongji.account.AccountId;
import org.gongji.account.CorrectionBooking;
import org.gongji.account.HeldAccounts;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Cause;
import org.gongji.crediting.CorrectionRows.Drafted;
import org.gongji.crediting.CorrectionRows.Outcome;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;

/**
 * Books a drafted slice of corrections as it was approved: one entry a month and series.
 * Nobody's balance goes below zero: what is not there becomes a claim. The transaction is
 * the caller's.
 */
@Component
class SliceCorrecting {

	private final HeldAccounts accounts;

	private final CorrectionBooking booking;

	private final CorrectionRows rows;

	private final CreditClaims claims;

	private final ClaimSetOff setOff;

	private final LaterMoney later;

	private final CorrectionTelling telling;

	private final SliceRows slices;

	private final Clock clock;

	SliceCorrecting(HeldAccounts accounts, CorrectionBooking booking, CorrectionRows rows, CreditClaims claims,
			ClaimSetOff setOff, LaterMoney later, CorrectionTelling telling, SliceRows slices, Clock clock) {
		this.accounts = accounts;
		this.booking = booking;
		this.rows = rows;
		this.claims = claims;
		this.setOff = setOff;
		this.later = later;
		this.telling = telling;
		this.slices = slices;
		this.clock = clock;
	}

	void book(Slice slice) {
		List<Drafted> all = this.rows.drafted(slice);
		Map<AccountId, Money> available = this.accounts
			.holding(all.stream().map(Drafted::account).collect(Collectors.toSet()));
		CorrectionPockets pockets = new CorrectionPockets(available, this.claims.open(slice), this.claims.kept(slice));
		List<Outcome> outcomes = all.stream()
			.sorted(Comparator.comparing((Drafted one) -> one.amount().isNegative()).thenComparing(Drafted::month))
			.map(pockets::settle)
			.toList();
		List<Outcome> booked = book(slice, outcomes);
		this.rows.booked(booked);
		this.later.note(slice.run().region(),
				booked.stream().filter((outcome) -> !outcome.kept().isZero()).map(SliceCorrecting::came).toList());
		this.claims.note(slice, booked, pockets.cancelled());
		Map<AccountId, Money> credited = new TreeMap<>();
		booked.stream()
			.filter((outcome) -> outcome.account().isPositive())
			.forEach((outcome) -> credited.merge(outcome.correction().account(), outcome.account(), Money::plus));
		this.setOff.against(slice, atMost(credited, pockets));
		this.telling.tell(slice.run().region(), booked);
		this.slices.booked(slice, 0, Money.ZERO, OffsetDateTime.now(this.clock));
	}

	/** What was credited may have been taken for another month already. */
	private static Map<AccountId, Money> atMost(Map<AccountId, Money> credited, CorrectionPockets pockets) {
		Map<AccountId, Money> left = new TreeMap<>();
		credited.forEach((account, sum) -> left.put(account, sum.min(pockets.left(account))));
		return left;
	}

	private List<Outcome> book(Slice slice, List<Outcome> outcomes) {
		Map<String, List<Outcome>> together = outcomes.stream()
			.collect(Collectors.groupingBy(
					(outcome) -> outcome.correction().month() + " " + outcome.correction().series(), TreeMap::new,
					Collectors.toList()));
		List<CorrectionBooking.Batch> batches = together.values()
			.stream()
			.map((some) -> new CorrectionBooking.Batch(some.get(0).correction().month().atDay(1),
					some.stream()
						.sorted(Comparator.comparing((Outcome one) -> one.correction().account()))
						.map(SliceCorrecting::part)
						.toList()))
			.toList();
		List<EntryId> entries = this.booking.book(slice.run().region(), batches);
		List<Outcome> booked = new ArrayList<>();
		int at = 0;
		for (List<Outcome> some : together.values()) {
			EntryId entry = entries.get(at++);
			some.forEach((outcome) -> booked.add(outcome.in(entry)));
		}
		return booked;
	}

	/** What a closed account is kept stands under the id of its correction. */
	private static LaterMoney.Came came(Outcome outcome) {
		Drafted correction = outcome.correction();
		return new LaterMoney.Came(correction.id(), correction.account(),
				(correction.series() == CreditSeries.TOP_UP) ? Cause.TOP_UP : Cause.CORRECTION, outcome.kept(),
				outcome.entry(), outcome.entry());
	}

	private static CorrectionBooking.Part part(Outcome outcome) {
		Drafted correction = outcome.correction();
		return new CorrectionBooking.Part(correction.account(), outcome.posting(), correction.corrects(),
				outcome.account(), correction.contribution(), correction.fund(), outcome.claimed(), outcome.cancelled(),
				outcome.kept());
	}

	static Outcome outcome(Drafted correction, Money account, Money claimed, Money cancelled, Money kept) {
		return new Outcome(correction, null, PostingId.fresh(), account, claimed, cancelled, kept);
	}

}
