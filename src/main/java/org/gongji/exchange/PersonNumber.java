package org.gongji.exchange;

import java.util.Optional;

import org.gongji.person.PersonId;

/** The person number of the interface (psn_no). */
final class PersonNumber {

	private PersonNumber() {
	}

	static String of(PersonId person) {
		return org.gongji.person.PersonNumber.of(person);
	}

	/** Empty for what was never a number. */
	static Optional<PersonId> read(String text) {
		return org.gongji.person.PersonNumber.read(text);
	}

}
