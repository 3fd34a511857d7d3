package org.gongji.person;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A social security card (社会保障卡) as shown to its holder: masked number, state and, once
 * reported lost, when and under which reference.
 */
public record SocialSecurityCard(String maskedNumber, State state, LocalDate issuedOn, Instant lostAt,
		String lostReference) {

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
