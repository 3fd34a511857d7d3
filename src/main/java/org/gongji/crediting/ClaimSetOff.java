package org.gongji.crediting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.account.AccountId;
import org.gongji.account.CorrectionBooking;
import org.gongji.account.Draw;
import org.gongji.crediting.CorrectionPockets.OpenClaim;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;

/**
 * Sets claims off against what comes into the account (抵扣), the oldest first, once the
 * days after the notice are over (OQ-12). While the bureau has not set the days nothing
 * is set off. The transaction is the caller's, who holds the accounts.
 */
@Component
class ClaimSetOff {

	private final CreditClaims claims;

	private final CorrectionBooking booking;

	private final CorrectionTelling telling;

	private final RuleBooks books;

	private final Clock clock;

	ClaimSetOff(CreditClaims claims, CorrectionBooking booking, CorrectionTelling telling, RuleBooks books,
			Clock clock) {
		this.claims = claims;
		this.booking = booking;
		this.telling = telling;
		this.books = books;
		this.clock = clock;
	}

	/** Takes from each account no more than was credited to it now. */
	void against(Slice slice, Map<AccountId, Money> credited) {
		LocalDate today = LocalDate.now(this.clock);
		Integer days = this.books.on(slice.run().region(), today)
			.find(CreditingKeys.CLAIM_NOTICE_DAYS)
			.map(Ruled::value)
			.orElse(null);
		if (days == null || credited.isEmpty()) {
			return;
		}
		Map<AccountId, Money> left = new HashMap<>(credited);
		Map<AccountId, Money> taken = new HashMap<>();
		Map<AccountId, PostingId> postings = new HashMap<>();
		Map<UUID, Money> people = new HashMap<>();
		List<CreditClaims.Move> moves = new ArrayList<>();
		for (OpenClaim claim : this.claims.due(slice, today.minusDays(days))) {
			Money part = claim.open().min(left.getOrDefault(claim.account(), Money.ZERO));
			if (part.isPositive()) {
				left.merge(claim.account(), part.negated(), Money::plus);
				taken.merge(claim.account(), part, Money::plus);
				people.merge(claim.person(), part, Money::plus);
				moves.add(new CreditClaims.Move(claim.id(), CreditClaims.Kind.SET_OFF, part, null,
						postings.computeIfAbsent(claim.account(), (account) -> PostingId.fresh())));
			}
		}
		if (!moves.isEmpty()) {
			book(slice, taken, postings, moves, today);
			this.telling.setOff(slice.run().region(), people);
		}
	}

	private void book(Slice slice, Map<AccountId, Money> taken, Map<AccountId, PostingId> postings,
			List<CreditClaims.Move> moves, LocalDate today) {
		List<Draw> draws = taken.entrySet()
			.stream()
			.map((one) -> new Draw(one.getKey(), slice.run().region(), one.getValue(), postings.get(one.getKey())))
			.toList();
		EntryId entry = this.booking.setOff(slice.run().region(), draws, today);
		this.claims.down(slice, moves.stream()
			.map((move) -> new CreditClaims.Move(move.claim(), move.kind(), move.amount(), entry, move.posting()))
			.toList());
	}

}
