package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/** What the law says of a request for the balance, with its articles. */
public sealed interface Entitlement {

	List<Citation> citations();

	/** Digest of the rule book used. */
	String digest();

	/**
	 * What is asked can be done: the amount leaves the account, or is claimed.
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
