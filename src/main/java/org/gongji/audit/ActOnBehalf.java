package org.gongji.audit;

import java.time.Instant;
import java.util.UUID;

import org.gongji.access.Actor;

/**
 * Something was done and written down on somebody's behalf, told in the transaction of
 * the act to the room that keeps who may act for whom.
 */
public record ActOnBehalf(UUID record, Actor actor, String act, Instant at) {

}
