package org.gongji.casework;

import java.text.Normalizer;
import java.util.Optional;

import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;
import org.gongji.provider.OneLine;

/**
 * How the name of a payee and of the holder of an account are read, so that the two can
 * be compared: a person's as the register reads it; an agency's as one line in which
 * brackets and spaces of either width are the same.
 */
final class PayeeName {

	private static final int LONGEST = 60;

	/** As long as the register of institutions allows. */
	private static final int LONGEST_INSTITUTION = OneLine.LONGEST;

	private PayeeName() {
	}

	/** The name as it counts; empty with the key of what is wrong told to the teller. */
	static Optional<String> read(PayeeKind kind, String typed, Faults faults) {
		if (kind.body()) {
			return body(typed, (kind == PayeeKind.INSTITUTION) ? LONGEST_INSTITUTION : LONGEST, faults);
		}
		NameReading reading = PersonName.read(typed);
		if (reading instanceof NameFault fault) {
			faults.tell(fault.messageKey());
			return Optional.empty();
		}
		return Optional.of(((PersonName) reading).text());
	}

	private static Optional<String> body(String typed, int longest, Faults faults) {
		String text = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC)
			.strip()
			.replaceAll(" +", " ");
		if (text.isEmpty()) {
			faults.tell(NameFault.EMPTY.messageKey());
		}
		else if (text.codePointCount(0, text.length()) > longest) {
			faults.tell((longest == LONGEST) ? "casework.payee.agency.long" : "casework.payee.institution.long");
		}
		else if (text.codePoints().anyMatch(PayeeName::unprintable)
				|| text.codePoints().noneMatch(Character::isLetter)) {
			faults.tell("casework.payee.agency.character");
		}
		else {
			return Optional.of(text);
		}
		return Optional.empty();
	}

	/** Control characters, halves of characters, and marks that turn the direction. */
	static boolean unprintable(int character) {
		return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
				|| Character.getType(character) == Character.SURROGATE;
	}

	/** Is told what is wrong. */
	@FunctionalInterface
	interface Faults {

		void tell(String messageKey);

	}

}
