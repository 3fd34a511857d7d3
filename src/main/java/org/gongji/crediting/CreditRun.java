package org.gongji.crediting;

import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.person.PersonId;

/**
 * A run of the monthly credits (按月划入) of one region and month, or of corrections up to
 * that month. Trouble names what stopped it and the approval who decides; both are null
 * until then, and so is the end.
 *
 * @param person whom alone it corrects; null for everybody
 * @param rulesDigest the rules by which the amounts were reckoned
 * @param stageSince since when it drafts or books, or was resumed
 */
public record CreditRun(CreditRunId id, Region region, RunKind kind, PersonId person, YearMonth month, RunState state,
		boolean paused, String trouble, String preparedBy, OffsetDateTime preparedAt, String rulesDigest,
		ApprovalId approval, OffsetDateTime stageSince, OffsetDateTime endedAt) {

	/** Whether it goes on by itself. */
	public boolean moving() {
		return this.state.working() && !this.paused;
	}

}
