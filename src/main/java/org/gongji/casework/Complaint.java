package org.gongji.casework;

/** What somebody says is wrong with an account (账户哪里不对). */
public enum Complaint {

	/** 少划了钱. */
	CREDIT_MISSING,
	/** 划的数不对: the base, the rate or the month. */
	CREDIT_WRONG,
	/** 不是本人用的. */
	NOT_MINE,
	/** 参保月份或身份不对. */
	ENROLMENT_WRONG,
	/** 余额不对: what was brought forward, or interest. */
	BALANCE_WRONG

}
