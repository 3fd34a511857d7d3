package org.gongji.proxy;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done on somebody's behalf: its record in the audit, the word of the
 * act and on which row, when and by which sign-in, and a number to quote.
 */
public record ProxyAct(UUID record, Instant at, String act, UUID subject, String actor, String reference) {

}
