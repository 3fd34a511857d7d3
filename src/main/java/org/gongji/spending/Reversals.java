package org.gongji.spending;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.LaterMoney;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes purchases back (冲正) on any day: whole, as the exact inverse of the original
 * split, or by line (OQ-08, OQ-08b). Reversals of one purchase queue on its row.
 */
@Component
public class Reversals {

	private final Settlements settlements;

	private final ManualClaimRows claims;

	private final Reversing reversing;

	private final LaterMoney later;

	private final Notices notices;

	private final SpendingNotices told;

	private final Audit audit;

	private final TransactionTemplate transaction;

	Reversals(Settlements settlements, ManualClaimRows claims, Reversing reversing, LaterMoney later, Notices notices,
			SpendingNotices told, Audit audit, PlatformTransactionManager transactions) {
		this.settlements = settlements;
		this.claims = claims;
		this.reversing = reversing;
		this.later = later;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What would go back where now; moves and writes nothing. */
	public ReversalOutcome check(Reversal reversal, Actor actor) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return reverse(reversal, actor, false, Beside.NOTHING);
		});
	}

	/**
	 * Takes the lines back in one transaction, or answers why not; then nothing has
	 * moved. The same request takes back once and gets the same reversal again.
	 */
	public ReversalOutcome reverse(Reversal reversal, Actor actor) {
		return reverse(reversal, actor, Beside.NOTHING);
	}

	/** The same; beside it, in the same transaction, the caller writes its own. */
	public ReversalOutcome reverse(Reversal reversal, Actor actor, Beside beside) {
		try {
			return this.transaction.execute((status) -> reverse(reversal, actor, true, beside));
		}
		catch (DuplicateKeyException ex) {
			return this.transaction.execute((status) -> known(reversal)).orElseThrow(() -> ex);
		}
	}

	private ReversalOutcome reverse(Reversal reversal, Actor actor, boolean book, Beside beside) {
		Optional<ReversalOutcome> known = known(reversal);
		if (known.isPresent()) {
			return known.get();
		}
		Optional<Settlement> original = this.settlements.hold(reversal.original(), reversal.provider());
		if (original.isEmpty() || original.get().isReversal()) {
			return new ReversalOutcome.NoSuchPurchase();
		}
		known = known(reversal);
		if (known.isPresent()) {
			return known.get();
		}
		if (this.claims.claimed(reversal.original())) {
			return new ReversalOutcome.Claimed();
		}
		Standing standing = Standing.of(original.get(), this.settlements.reversalsOf(reversal.original()));
		Optional<ReversalOutcome> refusal = refusal(standing, reversal);
		if (refusal.isPresent()) {
			return refusal.get();
		}
		Set<Integer> lines = reversal.whole() ? standing.numbers() : reversal.lines();
		Optional<ReversalDraft> draft = this.reversing.draft(standing, lines, reversal, actor);
		if (draft.isEmpty()) {
			return new ReversalOutcome.NotByLine();
		}
		if (!book) {
			return new ReversalOutcome.Reversed(draft.get().settlement(), false);
		}
		Settlement booked = this.reversing.book(original.get(), draft.get());
		this.notices.tell(this.told.of(booked, closed(booked)));
		this.audit.write(actor, "spending.reverse", booked.region(), "settlement", booked.id().value(),
				Map.of("reference", booked.reference(), "original", original.get().reference(), "total",
						booked.total().yuan()));
		beside.write(booked);
		return new ReversalOutcome.Reversed(booked, false);
	}

	private Set<AccountId> closed(Settlement booked) {
		return (booked.entry() != null) ? this.later.brought(booked.entry()) : Set.of();
	}

	private static Optional<ReversalOutcome> refusal(Standing standing, Reversal reversal) {
		Set<Integer> unknown = new TreeSet<>(reversal.lines());
		standing.original().lines().forEach((line) -> unknown.remove(line.number()));
		if (!unknown.isEmpty()) {
			return Optional.of(new ReversalOutcome.NoSuchLines(unknown));
		}
		Set<Integer> gone = new TreeSet<>(reversal.lines());
		gone.removeAll(standing.numbers());
		if (!gone.isEmpty() || standing.lines().isEmpty()) {
			return Optional.of(new ReversalOutcome.AlreadyReversed(gone));
		}
		return Optional.empty();
	}

	private Optional<ReversalOutcome> known(Reversal reversal) {
		RequestId request = reversal.request();
		return this.settlements.byRequest(request)
			.map((earlier) -> earlier.contentDigest().equals(reversal.digest())
					? new ReversalOutcome.Reversed(earlier, true) : new ReversalOutcome.Conflict(earlier));
	}

}
