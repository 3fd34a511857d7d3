package org.gongji.audit;

import java.util.List;

/** One page of audit records, the latest first; pages count from one. */
public record AuditPage(List<AuditRow> rows, long all, int page, int pages) {

}
