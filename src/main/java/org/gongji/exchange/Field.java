package org.gongji.exchange;

import java.util.Map;
import java.util.Set;

/**
 * One field of the interface's tables: its type, the longest text or the digits of a
 * number, whether it must be there, and the codes it may hold (empty where no list is
 * known).
 *
 * @param capitals the name as some software writes it
 * @param length longest text in characters, or the digits of a number in all; 0 for any
 * @param scale digits after the point of a number
 */
record Field(String name, String capitals, Type type, int length, int scale, boolean required,
		Map<String, String> codes) {

	/** What the interface knows of types. */
	enum Type {

		TEXT, NUMBER, DATE, TIME, BYTES

	}

	/** The code as the list has it: a lost leading zero is put back; null for none. */
	String code(String sent) {
		Set<String> known = this.codes.keySet();
		if (known.isEmpty() || known.contains(sent)) {
			return sent;
		}
		return known.contains("0" + sent) ? "0" + sent : null;
	}

}
