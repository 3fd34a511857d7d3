package org.gongji.person;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A social security card (社会保障卡) as shown to its holder: masked number, state and when it
 * was reported lost and under which reference, replaced, or found again the last time
 * (each null where it was not).
 */
public record SocialSecurityCard(String maskedNumber, State state, LocalDate issuedOn, Instant lostAt,
		String lostReference, Instant replacedAt, Instant foundAt) {

	/** Whether a card pays. */
	public enum State {

		/** 有效. */
		ACTIVE,
		/** 已挂失. */
		LOST,
		/** 已换新卡. */
		REPLACED

	}

}
