package org.gongji.access;

/**
 * A row that is not there, or not there for this viewer: both answer 404, so that other
 * people's rows cannot be told from absent ones.
 */
public class MissingRow extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public MissingRow(String what) {
		super("No such " + what);
	}

}
