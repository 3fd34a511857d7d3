package org.gongji.closing;

import java.time.YearMonth;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;

/** That a month is to be closed, with the figures that were seen. */
record Proposal(UUID id, Region region, YearMonth month, String digest, ApprovalId approval) {

}
