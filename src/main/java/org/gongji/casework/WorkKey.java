package org.gongji.casework;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the worklist ended: the next one goes on behind it.
 *
 * @param due the day of the last one where the list is in order of days, or null
 */
public record WorkKey(LocalDate due, UUID id) {

	private static final char BETWEEN = '_';

	/** Empty for what is no key; the list then begins at its beginning. */
	public static Optional<WorkKey> read(String typed) {
		if (typed == null || typed.isEmpty()) {
			return Optional.empty();
		}
		int between = typed.indexOf(BETWEEN);
		try {
			LocalDate due = (between > 0) ? LocalDate.parse(typed.substring(0, between)) : null;
			return Optional.of(new WorkKey(due, UUID.fromString(typed.substring(between + 1))));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	static WorkKey after(WorkLine last, WorkFilter filter) {
		return new WorkKey(filter.overdue() ? last.dueOn() : null, last.id().value());
	}

	@Override
	public String toString() {
		return (this.due != null) ? this.due.toString() + BETWEEN + this.id : this.id.toString();
	}

}
