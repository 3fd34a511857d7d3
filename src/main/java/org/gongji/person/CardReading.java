package org.gongji.person;

/** What a typed card number turned out to be. */
public sealed interface CardReading permits CardNumber, CardReading.Malformed {

	/** Not 9 to 32 letters and digits. */
	record Malformed() implements CardReading {
	}

}
