package org.gongji.spending;

/** Whose account pays. */
public enum PayerKind {

	/** 使用人本人. */
	USER,
	/** 授权人. */
	AUTHORISER

}
