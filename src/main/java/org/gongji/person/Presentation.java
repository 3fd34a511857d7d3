package org.gongji.person;

/** What came of showing a voucher at a till. */
public sealed interface Presentation {

	/**
	 * The voucher stands for this person; a payment code is used up by it. The permission
	 * by which a relative showed it, or null.
	 */
	record Accepted(PersonId person, VoucherKind kind, ShowingId shownBy) implements Presentation {

		Accepted(PersonId person, VoucherKind kind) {
			this(person, kind, null);
		}

	}

	/**
	 * The voucher stands for nobody. The detail is for the message: what is wrong with a
	 * number, or how many attempts are left; null otherwise.
	 */
	record Refused(Reason reason, CertificateFault fault, int attemptsLeft) implements Presentation {

		static Refused of(Reason reason) {
			return new Refused(reason, null, 0);
		}

	}

	/** Why a voucher was refused. */
	enum Reason {

		/** Nothing that was ever issued looks like this. */
		UNREADABLE,
		/** Well formed, and nobody's. */
		UNKNOWN,
		/** The payment code's minute is over. */
		CODE_EXPIRED,
		/** The payment code paid already. */
		CODE_USED,
		/** A relative shows the payment code, who may no longer. */
		CODE_WITHDRAWN,
		/** Reported lost (已挂失). */
		CARD_REPORTED_LOST,
		/** A newer card took its place. */
		CARD_REPLACED,
		/** The holder's death is recorded (已登记死亡). */
		HOLDER_DIED,
		/** The record was merged into another one of the same person (档案已合并). */
		RECORD_MERGED,
		/** The identity number is wrong; the fault says how. */
		NUMBER_WRONG,
		/** The holder wants to be asked for the PIN. */
		PIN_NEEDED,
		/** The PIN is wrong. */
		PIN_WRONG,
		/** Too many wrong PINs. */
		PIN_LOCKED;

		public String messageKey() {
			return "person.voucher." + this;
		}

	}

}
