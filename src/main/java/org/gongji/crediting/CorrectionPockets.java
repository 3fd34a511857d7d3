package org.gongji.crediting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.account.AccountId;
import org.gongji.crediting.CorrectionRows.Drafted;
import org.gongji.crediting.CorrectionRows.Outcome;
import org.gongji.money.Money;

/**
 * What is there while a slice of corrections is settled: the money of each account, open
 * claims, and what is kept of closed accounts. What goes up takes the claims of the same
 * month down first, since their ground has fallen away.
 */
final class CorrectionPockets {

	private final Map<AccountId, Money> available;

	private final Map<Claimed, List<UUID>> claims = new HashMap<>();

	private final Map<UUID, Money> open = new HashMap<>();

	private final Map<AccountId, Money> kept;

	private final List<Cancelled> cancelled = new ArrayList<>();

	CorrectionPockets(Map<AccountId, Money> available, List<OpenClaim> claims, Map<AccountId, Money> kept) {
		this.available = new HashMap<>(available);
		claims.forEach((claim) -> {
			this.claims.computeIfAbsent(new Claimed(claim.account(), claim.month()), (key) -> new ArrayList<>())
				.add(claim.id());
			this.open.put(claim.id(), claim.open());
		});
		this.kept = new HashMap<>(kept);
	}

	/**
	 * What becomes of a correction; what goes up is to be settled before what goes down.
	 */
	Outcome settle(Drafted correction) {
		return correction.amount().isNegative() ? down(correction, correction.amount().negated())
				: up(correction, correction.amount());
	}

	private Outcome up(Drafted correction, Money amount) {
		Money cancels = cancel(correction, amount);
		Money left = amount.minus(cancels);
		AccountId account = correction.account();
		if (!this.available.containsKey(account)) {
			this.kept.merge(account, left, Money::plus);
			return SliceCorrecting.outcome(correction, Money.ZERO, Money.ZERO, cancels, left);
		}
		this.available.merge(account, left, Money::plus);
		return SliceCorrecting.outcome(correction, left, Money.ZERO, cancels, Money.ZERO);
	}

	private Money cancel(Drafted correction, Money amount) {
		Money cancels = Money.ZERO;
		for (UUID claim : this.claims.getOrDefault(new Claimed(correction.account(), correction.month()), List.of())) {
			Money part = this.open.get(claim).min(amount.minus(cancels));
			if (part.isPositive()) {
				this.open.merge(claim, part.negated(), Money::plus);
				this.cancelled.add(new Cancelled(claim, correction.id(), part));
				cancels = cancels.plus(part);
			}
		}
		return cancels;
	}

	private Outcome down(Drafted correction, Money amount) {
		AccountId account = correction.account();
		boolean closed = !this.available.containsKey(account);
		Map<AccountId, Money> pocket = closed ? this.kept : this.available;
		Money taken = amount.min(pocket.getOrDefault(account, Money.ZERO));
		pocket.merge(account, taken.negated(), Money::plus);
		return SliceCorrecting.outcome(correction, closed ? Money.ZERO : taken.negated(), amount.minus(taken),
				Money.ZERO, closed ? taken.negated() : Money.ZERO);
	}

	Money left(AccountId account) {
		return this.available.getOrDefault(account, Money.ZERO);
	}

	/** Which claims went down because their month went up again. */
	List<Cancelled> cancelled() {
		return List.copyOf(this.cancelled);
	}

	/** A claim with what is open of it when the slice begins. */
	record OpenClaim(UUID id, UUID person, AccountId account, YearMonth month, Money open) {

	}

	/** What of a claim is cancelled by a correction. */
	record Cancelled(UUID claim, UUID correction, Money amount) {

	}

	private record Claimed(AccountId account, YearMonth month) {

	}

}
