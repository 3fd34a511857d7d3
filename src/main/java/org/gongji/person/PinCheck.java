package org.gongji.person;

import java.time.Instant;

/** What came of asking for a PIN. */
public sealed interface PinCheck {

	/** The PIN is right, or the person does not want to be asked. */
	record Passed() implements PinCheck {
	}

	/** The person wants to be asked, and no PIN was given. */
	record Needed() implements PinCheck {
	}

	/** Wrong; so many attempts are left. */
	record Wrong(int left) implements PinCheck {
	}

	/** Too many wrong attempts; no PIN is accepted until then. */
	record Locked(Instant until) implements PinCheck {
	}

}
