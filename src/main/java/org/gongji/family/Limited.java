package org.gongji.family;

/** What came of setting limits. */
public enum Limited {

	/** They hold. */
	DONE,
	/** The binding has ended; nothing was changed. */
	OVER,
	/** Owners of this region set none; nothing was changed. */
	NOT_HERE

}
