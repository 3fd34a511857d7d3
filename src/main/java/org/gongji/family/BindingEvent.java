package org.gongji.family;

import java.time.Instant;

/** One step in the life of a binding; the reason may be null. */
public record BindingEvent(BindingState state, Instant at, String actor, String reason) {

}
