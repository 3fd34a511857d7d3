package org.gongji.approval;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.gongji.access.Region;

/**
 * A request for approval as other rooms see it; who decided, when and why returned are
 * null until then, and so is the remark that an approval may carry.
 */
public record Approval(ApprovalId id, Region region, String kind, UUID subjectId, ApprovalState state,
		String preparedBy, OffsetDateTime preparedAt, String decidedBy, OffsetDateTime decidedAt, String reason,
		String remark) {

}
