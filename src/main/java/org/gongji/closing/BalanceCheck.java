package org.gongji.closing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;

/**
 * Whether the balances of a region are what its postings come to (核对账目).
 *
 * @param doneAt null while it is being checked, and where that failed
 * @param failedAt when it broke off, or null
 * @param count how many differences there are; the first of them stand in the list
 */
public record BalanceCheck(UUID id, Region region, String askedBy, OffsetDateTime askedAt, OffsetDateTime doneAt,
		OffsetDateTime failedAt, int count, List<String> differences) {

	public BalanceCheck {
		differences = List.copyOf(differences);
	}

	public boolean running() {
		return this.doneAt == null && !failed();
	}

	/** Nothing is known: it has to be asked for again. */
	public boolean failed() {
		return this.failedAt != null;
	}

	public boolean balanced() {
		return this.doneAt != null && this.count == 0;
	}

}
