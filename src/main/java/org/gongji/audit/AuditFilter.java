package org.gongji.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an auditor looks for; empty parts do not narrow the search. The behalf is a proxy
 * or the person acted for.
 */
public record AuditFilter(LocalDate day, String actor, String act, UUID subject, UUID behalf) {

}
