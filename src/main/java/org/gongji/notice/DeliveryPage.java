package org.gongji.notice;

import java.util.List;
import java.util.UUID;

/**
 * How many texts of a region stand where, and some of one state, newest first;
 * {@code earlier} is what to ask for to see those before, or null.
 */
public record DeliveryPage(long waiting, long sent, long failed, DeliveryState state, List<Delivery> deliveries,
		UUID earlier) {

	public long count(DeliveryState of) {
		return switch (of) {
			case WAITING -> this.waiting;
			case SENT -> this.sent;
			case FAILED -> this.failed;
		};
	}

}
