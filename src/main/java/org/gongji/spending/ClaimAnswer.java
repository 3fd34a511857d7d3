package org.gongji.spending;

import java.util.List;

import org.gongji.benefit.Explained;
import org.gongji.money.Money;
import org.gongji.rules.Citation;

/** What the law says of a manual claim (手工报销). */
public sealed interface ClaimAnswer {

	/**
	 * It is paid, which may be nothing but a step toward the deductible.
	 *
	 * @param law the bill as the benefit was asked, the counters before it, and what the
	 * benefit said
	 * @param total what stands of the bill, in fen
	 * @param account what the own account pays of the person's part, in fen
	 * @param reasons why the account does not pay, or not all
	 * @param back what of the fund's part goes back to accounts that had paid the bill
	 * @param moves by how much the counters of the year move
	 */
	record Payable(VisitLaw law, Money total, Money account, List<Reason> reasons, List<ClaimBack> back,
			List<VisitLaw.Counted> moves, List<Citation> citations) implements ClaimAnswer {

		public Payable {
			reasons = List.copyOf(reasons);
			back = List.copyOf(back);
			moves = List.copyOf(moves);
			citations = List.copyOf(citations);
		}

		public Explained benefit() {
			return this.law.explained();
		}

		public Money fund() {
			return benefit().fund();
		}

		/** What the claim gives in all: of the fund and of the own account. */
		public Money given() {
			return fund().plus(this.account);
		}

		/** What goes back to accounts. */
		public Money returned() {
			return Money.sum(this.back.stream().map(ClaimBack::amount).toList());
		}

		/** What is paid to the person's bank account. */
		public Money paid() {
			return given().minus(returned());
		}

		/** What changes with the rules used and with any part of the split. */
		public String digest() {
			return String.join(" ", benefit().digest(), fund().yuan(), this.account.yuan(), this.back.toString());
		}

	}

	/** The benefit does not pay, or not yet. */
	record Stopped(Explained benefit) implements ClaimAnswer {

	}

	/** The bureau has to set something before the account can be asked. */
	record Unset(List<String> parameters, List<Citation> citations, String digest) implements ClaimAnswer {

	}

	/** It cannot be decided on. */
	record Impossible(Why why, Citation standing, String digest) implements ClaimAnswer {

	}

	/** Why a claim cannot be decided on. */
	enum Why {

		/** No such bill of this person was settled here without the benefit. */
		BILL_UNKNOWN,
		/** It was claimed before. */
		BILL_CLAIMED,
		/** All of it was taken back. */
		BILL_GONE,
		/** No employee insurance on the day of the visit. */
		NOT_INSURED,
		/** The disease of the special visit is not recognised. */
		DISEASE_NOT_RECOGNISED,
		/** No filing for care elsewhere stands in the register. */
		NOT_FILED,
		/** The person has died, and there is no account that the money could go to. */
		NO_ESTATE,
		/** Nobody has read its papers yet. */
		NOT_READ

	}

}
