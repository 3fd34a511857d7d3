package org.gongji.casework;

/** How far a payment is (付款状态). */
public enum PayoutState {

	/** 待付: owed, in no file yet. */
	READY,
	/** 在途: in a payment file; the bank has not answered. */
	SENT,
	/** 已付. */
	PAID,
	/** 退回: the bank did not pay, or gave it back. */
	RETURNED;

	/** Key of the word for a reader. */
	public String messageKey() {
		return "casework.payout.state." + this;
	}

}
