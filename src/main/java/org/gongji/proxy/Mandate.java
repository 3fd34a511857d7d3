package org.gongji.proxy;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.person.PersonId;

/**
 * That somebody may act for a person (代办授权): the helper named by the person, for looking
 * or for doing, up to and including a last day (null for none). Names are those of both.
 */
public record Mandate(MandateId id, PersonId person, String personName, PersonId helper, String helperName, Scope scope,
		MandateState state, LocalDate lastDay, Instant namedAt, Instant acceptedAt, Instant endedAt,
		boolean atTheWindow) {

	/** Whether the helper may act on that day. */
	public boolean holdsOn(LocalDate day) {
		return this.state == MandateState.ACTIVE && !overOn(day);
	}

	public boolean overOn(LocalDate day) {
		return this.lastDay != null && day.isAfter(this.lastDay);
	}

	public boolean offered() {
		return this.state == MandateState.OFFERED;
	}

	public boolean live() {
		return this.state != MandateState.ENDED;
	}

}
