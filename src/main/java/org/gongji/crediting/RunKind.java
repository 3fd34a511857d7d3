package org.gongji.crediting;

/** What a run does with the accounts of a region. */
public enum RunKind {

	/** 按月划入: credits a month. */
	MONTHLY,
	/** 更正: books what months credited before are due more or less. */
	CORRECTION,
	/** 计息: posts the interest of a year. */
	INTEREST

}
