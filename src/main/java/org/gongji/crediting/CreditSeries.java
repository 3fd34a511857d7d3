package org.gongji.crediting;

/** What of a month is corrected by itself. */
public enum CreditSeries {

	/** 按月划入. */
	MONTHLY,
	/** 补划差额, beside what the month brought. */
	TOP_UP

}
