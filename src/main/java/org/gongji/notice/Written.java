package org.gongji.notice;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the arguments of a message are stored. */
final class Written {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private Written() {
	}

	static String of(List<Argument> arguments) {
		return JSON.writeValueAsString(arguments.stream().map(Argument::written).toList());
	}

	static List<Argument> read(String stored) {
		return JSON.readValue(stored, TEXTS).stream().map(Argument::read).toList();
	}

}
