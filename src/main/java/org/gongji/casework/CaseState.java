package org.gongji.casework;

import java.util.Arrays;
import java.util.List;

/** How far a case has come (案件状态). */
public enum CaseState {

	/** 办理中: materials come in and are looked at. */
	OPEN,
	/** 等待中: a day has to come, or something has to be brought, before it goes on. */
	HELD,
	/** 待复核. */
	PREPARED,
	/** 待第三人复核. */
	SECONDED,
	/** 已批准: the amount is fixed and has left the account. */
	APPROVED,
	/** 付款在途. */
	PAYING,
	/** 银行退回. */
	BOUNCED,
	/** 已办结. */
	DONE,
	/** 不予办理. */
	REFUSED,
	/** 已撤回: by the person, or with the balance taken back off its way. */
	WITHDRAWN;

	/** Whether nothing can happen to it any more. */
	public boolean closed() {
		return this == DONE || this == REFUSED || this == WITHDRAWN;
	}

	/** Whether the member may still take it back: no money has left the account. */
	public boolean beforeApproval() {
		return CaseMove.WITHDRAW.from(this);
	}

	/** Those in which somebody at the window has something to do. */
	public static List<CaseState> atWork() {
		return Arrays.stream(values()).filter((state) -> !state.closed()).toList();
	}

}
