package org.gongji.account;

import java.time.YearMonth;

import org.gongji.person.PersonId;

/**
 * Which movements a statement lists: those booked from one month to another, both whole;
 * in one direction; of one event (null for any); and those that one relative used (null
 * for any), or nobody but the owner.
 */
public record StatementFilter(YearMonth from, YearMonth to, Flow flow, String event, PersonId user, boolean ownOnly) {

	public StatementFilter {
		if (to.isBefore(from) || (ownOnly && user != null)) {
			throw new IllegalArgumentException("A filter that no movement can pass");
		}
	}

	/** Everything that was booked in these months. */
	public static StatementFilter of(YearMonth from, YearMonth to) {
		return new StatementFilter(from, to, Flow.ALL, null, null, false);
	}

	public StatementFilter with(Flow direction, String movementEvent) {
		return new StatementFilter(this.from, this.to, direction, movementEvent, this.user, this.ownOnly);
	}

	public StatementFilter usedBy(PersonId relative) {
		return new StatementFilter(this.from, this.to, this.flow, this.event, relative, false);
	}

	public StatementFilter own() {
		return new StatementFilter(this.from, this.to, this.flow, this.event, null, true);
	}

	/** Whether all movements of the months are listed, so that the balances add up. */
	public boolean whole() {
		return this.flow == Flow.ALL && this.event == null && this.user == null && !this.ownOnly;
	}

}
