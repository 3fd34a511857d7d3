package org.gongji.spending;

import java.util.Objects;

import org.gongji.family.Limits;
import org.gongji.money.Money;

/**
 * What a payer may give to one purchase, in fen, and what holds it below the balance:
 * null where the balance alone does. Balance, floor and limits do not leave this place.
 */
public record Allowance(Money money, ReasonCode cutBy) {

	public Allowance {
		Objects.requireNonNull(money, "money");
	}

	/** Nothing, while the balance as a whole is about to leave the account (OQ-20). */
	public static Allowance stopped() {
		return new Allowance(Money.ZERO, ReasonCode.TRANSFER_RUNNING);
	}

	boolean isStopped() {
		return this.cutBy == ReasonCode.TRANSFER_RUNNING;
	}

	/** All that is in the account. */
	public static Allowance whole(Money balance) {
		return new Allowance(balance, null);
	}

	/**
	 * What floor and limits leave of the balance to a relative who used so much in this
	 * month; the tightest of them is named. Never below zero.
	 */
	public static Allowance of(Money balance, Money floor, Limits limits, Money used) {
		Allowance allowance = whole(balance);
		if (limits.perPurchase() != null) {
			allowance = allowance.within(limits.perPurchase(), ReasonCode.PURCHASE_LIMIT);
		}
		if (limits.perMonth() != null) {
			allowance = allowance.within(limits.perMonth().minus(used), ReasonCode.MONTH_LIMIT);
		}
		return allowance.within(balance.minus(floor), ReasonCode.FLOOR);
	}

	private Allowance within(Money limit, ReasonCode code) {
		Money most = limit.isNegative() ? Money.ZERO : limit;
		return (most.compareTo(this.money) < 0) ? new Allowance(most, code) : this;
	}

}
