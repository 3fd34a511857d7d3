package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.gongji.approval.ApprovalId;
import org.gongji.money.Money;

/**
 * Something that takes a claim down, entered by one person and approved by another.
 *
 * @param reference of the receipt or the bank's line; null unless money came
 * @param on the day on which money came, or null
 * @param reason why it is dropped or set off, or null
 * @param decidedBy who approved or returned it, or null
 * @param returnedFor why it was returned, or null
 */
public record ClaimAct(UUID id, CaseId caseId, Kind kind, State state, Money amount, String reference, LocalDate on,
		String reason, ApprovalId approval, String by, Instant at, String decidedBy, String returnedFor) {

	/** What is approved. */
	String content() {
		return String.join("\n", this.id.toString(), this.caseId.toString(), this.kind.name(),
				String.valueOf(this.amount.fen()), String.valueOf(this.reference), String.valueOf(this.on),
				String.valueOf(this.reason));
	}

	public boolean waits() {
		return this.state == State.WAITING;
	}

	/** How a claim goes down. */
	public enum Kind {

		/** 还款. */
		PAID,
		/** 用余额抵扣. */
		SET_OFF,
		/** 免去. */
		DROPPED;

		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** How far an act has come. */
	public enum State {

		/** 待复核. */
		WAITING,
		/** 已记账. */
		BOOKED,
		/** 已退回. */
		GIVEN_BACK

	}

	/**
	 * What is entered.
	 *
	 * @param reference null unless money came, as is the day
	 * @param reason null where money came
	 */
	public record Draft(Kind kind, Money amount, String reference, LocalDate on, String reason) {

	}

}
