package org.gongji.crediting;

import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;

/**
 * A run of the monthly credits (按月划入) of one region and month. Trouble names what stopped
 * it and the approval who decides; both are null until then, and so is the end.
 *
 * @param rulesDigest the rules by which the amounts were reckoned
 * @param stageSince since when it drafts or books, or was resumed
 */
public record CreditRun(CreditRunId id, Region region, YearMonth month, RunState state, boolean paused, String trouble,
		String preparedBy, OffsetDateTime preparedAt, String rulesDigest, ApprovalId approval,
		OffsetDateTime stageSince, OffsetDateTime endedAt) {

	/** Whether it goes on by itself. */
	public boolean moving() {
		return this.state.working() && !this.paused;
	}

}
