package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.person.PersonId;

/**
 * A case as the worklist shows it.
 *
 * @param since when it came into its state
 * @param dueOn by which day it has to be done, or null where none is set
 * @param assignedTo whose it is, or null
 * @param openWith who has it open on the screen now, or null
 */
public record WorkLine(CaseId id, String number, CaseKind kind, CaseState state, PersonId person, Instant since,
		LocalDate dueOn, String assignedTo, String openWith) {

	/** Days since its day has passed; 0 where it is not late. */
	public long daysLate(LocalDate today) {
		return (this.dueOn != null && !this.state.closed()) ? Math.max(0, today.toEpochDay() - this.dueOn.toEpochDay())
				: 0;
	}

}
