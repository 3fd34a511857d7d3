package org.gongji.account;

/**
 * Money was to go back to an account that is closed: it has gone to a successor, so the
 * window pays it out (OQ-08c).
 */
public class AccountClosed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AccountClosed() {
		super("A closed account takes no money");
	}

}
