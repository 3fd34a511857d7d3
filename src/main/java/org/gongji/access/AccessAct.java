package org.gongji.access;

import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to an account of this system, published in the transaction of
 * the act so that the audit, which stands above this room, can write it down.
 */
public record AccessAct(Actor actor, String act, Region region, UUID user, Map<String, String> detail) {

}
