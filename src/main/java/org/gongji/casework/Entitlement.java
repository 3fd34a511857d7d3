package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.benefit.Explained;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.spending.ClaimAnswer;

/** What the law says of what a case asks for, with its articles. */
public sealed interface Entitlement {

	List<Citation> citations();

	/** Digest of the rule book used. */
	String digest();

	/**
	 * What is asked can be done: the amount leaves the account, is claimed, or corrected.
	 */
	sealed interface PaidOut extends Entitlement {

		Money amount();

		/** What stays on the account: what is on hold. */
		Money left();

	}

	/** The balance goes with the relation to the account at the destination. */
	record Transferred(Money amount, Money left, List<Citation> citations, String digest) implements PaidOut {

	}

	/** The balance is paid to the owner. */
	record Refunded(Money amount, Money left, List<Citation> citations, String digest) implements PaidOut {

	}

	/** The balance is paid to the heirs; their parts add up to the amount. */
	record Inherited(Money amount, Money left, List<HeirPart> parts, List<Citation> citations,
			String digest) implements PaidOut {

	}

	/** The amount is owed by the person and is claimed. */
	record Claimed(Money amount, List<Citation> citations, String digest) implements PaidOut {

		@Override
		public Money left() {
			return Money.ZERO;
		}

	}

	/** A bill is reimbursed, out of the fund and the own account. */
	record Reimbursed(ClaimAnswer.Payable claim) implements PaidOut {

		@Override
		public Money amount() {
			return this.claim.given();
		}

		@Override
		public Money left() {
			return Money.ZERO;
		}

		@Override
		public List<Citation> citations() {
			return this.claim.citations();
		}

		@Override
		public String digest() {
			return this.claim.digest();
		}

	}

	/** The benefit does not pay a bill, and says why. */
	record NotReimbursed(Explained benefit) implements Entitlement {

		@Override
		public List<Citation> citations() {
			return this.benefit.citations();
		}

		@Override
		public String digest() {
			return this.benefit.digest();
		}

	}

	/**
	 * The account is put right.
	 *
	 * @param amount by how much this case itself changes the balance, up or down; zero
	 * where others have put it right
	 */
	record Corrected(Money amount, List<Citation> citations, String digest) implements PaidOut {

		@Override
		public Money left() {
			return Money.ZERO;
		}

	}

	/** Two records become one; the balance of the one that ends goes to the other. */
	record Merged(Money amount, List<Citation> citations, String digest) implements PaidOut {

		@Override
		public Money left() {
			return Money.ZERO;
		}

	}

	/** Nothing moves: the account stays as it is and usable, without new credits. */
	record Kept(Money balance, List<Citation> citations, String digest) implements Entitlement {

	}

	/**
	 * Refused for the first reason of the checks.
	 *
	 * @param instead what the member may ask for instead, or null
	 */
	record Refused(CaseReason code, Choice instead, List<Citation> citations, String digest) implements Entitlement {

	}

	/**
	 * Nothing is paid yet.
	 *
	 * @param until the first day on which it may be asked again, or null where something
	 * has to be brought first
	 */
	record Held(CaseReason code, LocalDate until, List<Citation> citations, String digest) implements Entitlement {

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations, String digest) implements Entitlement {

	}

}
