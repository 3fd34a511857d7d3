package org.gongji.exchange;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What goes back over the line: the HTTP status and JSON, or a file with its name that is
 * written while it goes.
 */
public record Reply(int status, byte[] body, String fileName, Content content) {

	public static final int FINE = 200;

	/** Nobody proved who calls. */
	public static final int UNPROVEN = 401;

	/** Nothing answers at this address, or not so. */
	public static final int NOWHERE = 404;

	/** Anybody could read the line. */
	public static final int NOT_SAFE = 403;

	/** Too many calls in one second. */
	public static final int TOO_MANY = 429;

	/** And above: it failed here. */
	public static final int BROKEN = 500;

	static Reply json(int status, byte[] body) {
		return new Reply(status, body, null, null);
	}

	static Reply file(String name, Content content) {
		return new Reply(FINE, null, name, content);
	}

	/** The bytes of a file, never held as a whole. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
