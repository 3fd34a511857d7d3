package org.gongji.notice;

import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * A text to be sent, as the bureau sees it: not to whom, and not what it says. The
 * problem is that of the last attempt, or null.
 */
public record Delivery(UUID id, String title, Channel channel, DeliveryState state, int attempts,
		ZonedDateTime createdAt, ZonedDateTime endedAt, Problem problem) {

	/** What to quote when asking a gateway. */
	public String reference() {
		return this.id.toString();
	}

}
