package org.gongji.exchange;

/**
 * What goes back over the line: the HTTP status, JSON or, with a file name, the bytes of
 * a file.
 */
public record Reply(int status, byte[] body, String fileName) {

	public static final int FINE = 200;

	/** Nobody proved who calls. */
	public static final int UNPROVEN = 401;

	/** Too many calls in one second. */
	public static final int TOO_MANY = 429;

	static Reply json(int status, byte[] body) {
		return new Reply(status, body, null);
	}

}
