package org.gongji.proxy;

import org.gongji.person.PersonDied;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A service at the window ends with the life of the person served, in the transaction
 * that records the death; what was done by it is still signed for.
 */
@Component
class DeathEndsServices {

	private final SlipRows rows;

	private final Slips slips;

	DeathEndsServices(SlipRows rows, Slips slips) {
		this.rows = rows;
		this.slips = slips;
	}

	@EventListener
	void on(PersonDied death) {
		this.rows.openFor(death.person()).forEach((slip) -> this.slips.end(slip.id(), slip.region(), death.by()));
	}

}
