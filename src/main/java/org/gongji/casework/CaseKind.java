package org.gongji.casework;

/** What a case is about (案件类别). */
public enum CaseKind {

	/** 余额转出. */
	TRANSFER_OUT,
	/** 余额转入. */
	TRANSFER_IN,
	/** 一次性清退、返还. */
	REFUND,
	/** 去世和继承. */
	DEATH,
	/** 账户更正. */
	ACCOUNT_CORRECTION,
	/** 手工报销. */
	MANUAL_REIMBURSEMENT,
	/** 合并重复档案. */
	RECORD_MERGE,
	/** 追回多记的钱. */
	CLAIM

}
