package org.gongji.exchange;

import java.util.Map;

/**
 * What came over the line: from which address, headers by their names in small letters,
 * the body, and the transaction that the address names, empty where it names none. The
 * body is null where it was longer than any call may be, or broken off.
 */
public record Incoming(String from, Map<String, String> headers, byte[] body, String addressed) {

	public Incoming {
		headers = Map.copyOf(headers);
	}

	/** Empty for a header that was not sent. */
	String header(String name) {
		return this.headers.getOrDefault(name, "").strip();
	}

}
