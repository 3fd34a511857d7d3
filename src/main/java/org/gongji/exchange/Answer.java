package org.gongji.exchange;

import java.util.List;
import java.util.Map;

/** What a transaction says. */
sealed interface Answer {

	/**
	 * It is done; this is the output: the nodes, rows without one, or nothing where the
	 * tables have none.
	 */
	record Output(Object output) implements Answer {

	}

	/** It is done already, and this text was the output then. */
	record Kept(String output) implements Answer {

	}

	/** It is not done; nothing has moved. */
	record No(List<Fault> faults) implements Answer {

		static No of(String key, Object... words) {
			return new No(List.of(Fault.of(key, words)));
		}

		static No at(String field, String key, Object... words) {
			return new No(List.of(Fault.at(field, key, words)));
		}

	}

	/** Bytes instead of an envelope. */
	record Bytes(String name, Reply.Content content) implements Answer {

	}

	static Answer nothing() {
		return new Output(Map.of());
	}

	/** The output has this one node. */
	static Answer node(String name, Object value) {
		return new Output(Map.of(name, value));
	}

}
