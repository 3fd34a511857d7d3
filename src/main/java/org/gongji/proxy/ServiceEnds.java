package org.gongji.proxy;

import org.gongji.person.PersonDied;
import org.gongji.person.PersonMerged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A service at the window ends with the life of the person served, or with a record that
 * is merged into another one, in the same transaction; what was done by it is still
 * signed for.
 */
@Component
class ServiceEnds {

	private final SlipRows rows;

	private final Slips slips;

	ServiceEnds(SlipRows rows, Slips slips) {
		this.rows = rows;
		this.slips = slips;
	}

	@EventListener
	void on(PersonDied death) {
		this.rows.openFor(death.person()).forEach((slip) -> this.slips.end(slip.id(), slip.region(), death.by()));
	}

	@EventListener
	void on(PersonMerged merge) {
		this.rows.openFor(merge.ended()).forEach((slip) -> this.slips.end(slip.id(), slip.region(), merge.by()));
	}

}
