package org.gongji.approval;

/** How far a request has come. */
public enum ApprovalState {

	/** 待复核. */
	PREPARED,
	/** 已复核. */
	APPROVED,
	/** 已退回. */
	RETURNED

}
