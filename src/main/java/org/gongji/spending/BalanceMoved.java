package org.gongji.spending;

/**
 * A balance, a limit or a binding moved between decision and payment; the attempt is
 * undone and made again.
 */
final class BalanceMoved extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BalanceMoved() {
		super(null, null, false, false);
	}

}
