package org.gongji.exchange;

import java.util.List;
import java.util.Optional;

import org.gongji.person.CareStanding;
import org.gongji.person.Recognition;

/**
 * Recognised diseases in the words of the interface: the code is the word of the disease,
 * as far as a code has room.
 */
final class Diseases {

	private static final int LONGEST = 30;

	private Diseases() {
	}

	static String code(Recognition recognition) {
		String word = recognition.disease();
		return (word.length() > LONGEST) ? word.substring(0, LONGEST) : word;
	}

	/** The recognition of that code; a special one before a chronic one. */
	static Optional<Recognition> find(CareStanding standing, String code) {
		List<Recognition> found = standing.recognitions().stream().filter((one) -> code(one).equals(code)).toList();
		return found.stream()
			.filter((one) -> one.kind() == Recognition.Kind.SPECIAL)
			.findFirst()
			.or(() -> found.stream().findFirst());
	}

}
