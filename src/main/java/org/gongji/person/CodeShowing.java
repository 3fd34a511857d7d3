package org.gongji.person;

import java.time.Duration;
import java.time.Instant;

/**
 * A permission to show a relative's payment code (亲情账户): who shows whose, since when, by
 * whose agreement, and when it was made use of last (each null where it was not).
 */
public record CodeShowing(ShowingId id, PersonId shower, String showerName, PersonId relative, String relativeName,
		Kin kin, State state, Instant askedAt, Instant agreedAt, PersonId agreedBy, Instant lastShownAt,
		Instant lastUsedAt) {

	/** How long a request waits for its answer. */
	public static final Duration WAITS = Duration.ofDays(10);

	public boolean active() {
		return this.state == State.ACTIVE;
	}

	/** Whether somebody else agreed for the relative, who was a child then. */
	public boolean byGuardian() {
		return this.agreedBy != null && !this.agreedBy.equals(this.relative);
	}

	/** Whether it was asked for so long ago that no answer counts any more. */
	boolean lapsed(Instant now) {
		return this.state == State.ASKED && !now.isBefore(this.askedAt.plus(WAITS));
	}

	/** Without the names. */
	@Override
	public String toString() {
		return "CodeShowing " + this.id;
	}

	/** Where it stands. */
	public enum State {

		/** 等待家人同意. */
		ASKED,
		/** 已开通. */
		ACTIVE,
		/** 已结束. */
		ENDED

	}

	/** Why it ended. */
	public enum End {

		/** The relative did not agree. */
		DECLINED,
		/** The relative took the permission back. */
		WITHDRAWN,
		/** The one who shows gave it up. */
		GIVEN_UP,
		/** Nobody answered in time. */
		LAPSED,
		/** A guardian had agreed, and the child has come of age. */
		OF_AGE,
		/** One of the two has died. */
		DIED,
		/** The record of one of the two was merged into another one. */
		MERGED

	}

}
