package org.gongji.proxy;

/** How far a service at the window has come (代办单状态). */
public enum SlipState {

	/** 办理中: the clerk works in the person's pages. */
	OPEN,
	/** 待签字: nothing more is done; the signed form is missing. */
	ENDED,
	/** 已办结: signed and kept, or nothing was done. */
	CLOSED

}
