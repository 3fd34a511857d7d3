package org.gongji.crediting;

/** Why a month that was credited is due another amount (更正原因). */
public enum CorrectionReason {

	/** 身份变化迟报: the status of the month was recorded late. */
	STATUS,
	/** 缴费基数 or pension was declared wrongly. */
	BASE,
	/** 重复申报: the line was taken back, or another employer declares the month. */
	DOUBLE,
	/** Whether the contribution of the month is paid was declared wrongly. */
	UNPAID,
	/** 去世: the month lies after the month of death. */
	DEATH,
	/** 补划差额: the fixed amount has risen and the bureau tops up. */
	TOP_UP,
	/** A value of the bureau counts for the month that was not set then. */
	RULE

}
