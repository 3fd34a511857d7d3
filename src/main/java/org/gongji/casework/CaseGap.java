package org.gongji.casework;

import java.util.List;

/**
 * Something that is missing before a case can be prepared.
 *
 * @param where the part of the case's page that takes it: materials, payees, heirs
 * @param messageKey key of the words for a reader
 * @param arguments what the words name
 */
public record CaseGap(String where, String messageKey, List<Object> arguments) {

	public CaseGap {
		arguments = List.copyOf(arguments);
	}

	public static CaseGap of(String where, String messageKey, Object... arguments) {
		return new CaseGap(where, messageKey, List.of(arguments));
	}

}
