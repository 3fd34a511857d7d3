package org.gongji.spending;

import java.util.List;

/**
 * Something the till has to say: the field it stands beside, the message key and the
 * words to put into it.
 */
public record Message(String field, String key, List<String> words) {

	static Message of(String field, String key, String... words) {
		return new Message(field, key, List.of(words));
	}

	static Message of(String field, Problem problem) {
		return new Message(field, problem.messageKey(), problem.words());
	}

}
