package org.gongji.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A request for a new card (补领申请): why, under which reference, since when, and when it
 * ended (null while it waits).
 */
public record CardReplacement(UUID id, PersonId person, Reason reason, String reference, State state, Instant askedAt,
		Instant endedAt) {

	public boolean waiting() {
		return this.state == State.WAITING;
	}

	/** Why a new card is needed. */
	public enum Reason {

		/** 丢失，已挂失. */
		LOSS,
		/** 损坏. */
		DAMAGE

	}

	/** Where the request stands. */
	public enum State {

		/** 等待领取. */
		WAITING,
		/** 已领取. */
		HANDED_OUT,
		/** 已取消. */
		TAKEN_BACK

	}

}
