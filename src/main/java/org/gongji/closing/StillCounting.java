package org.gongji.closing;

/**
 * The figures of a month are being worked out, or those of others: ask again in a while.
 */
public final class StillCounting extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StillCounting() {
		super("Too many months are being worked out");
	}

}
