package org.gongji.provider;

import java.time.LocalDate;

/** Whether an institution may settle on a day, and if not, why. */
public sealed interface Designation {

	/** The agreement is in force. */
	record Designated(Provider provider) implements Designation {
	}

	/** No institution has this code. */
	record Unknown() implements Designation {
	}

	/** The agreement begins only then. */
	record NotBegun(Provider provider, LocalDate from) implements Designation {
	}

	/** The agreement ended; the day is the first one without it. */
	record Ended(Provider provider, LocalDate to) implements Designation {
	}

	/** Suspended (暂停) for the given reason. */
	record Suspended(Provider provider, String reason) implements Designation {
	}

	default boolean inForce() {
		return this instanceof Designated;
	}

}
