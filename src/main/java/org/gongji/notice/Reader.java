package org.gongji.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A reader who has chosen something: the confirmed address, the one that still waits for
 * its code with what the code is made from, and how often a wrong one was typed.
 */
record Reader(UUID recipient, Locale language, EmailAddress email, EmailAddress pending, String challenge,
		Instant askedAt, int wrong) {

}
