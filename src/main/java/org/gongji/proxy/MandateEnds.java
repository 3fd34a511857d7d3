package org.gongji.proxy;

import org.gongji.access.Actor;
import org.gongji.person.PersonDied;
import org.gongji.person.PersonId;
import org.gongji.person.PersonMerged;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mandate ends with the life of the person or the helper, and with a record that is
 * merged into another one, in the same transaction; the other one is told.
 */
@Component
class MandateEnds {

	private final MandateRows rows;

	private final Mandates mandates;

	MandateEnds(MandateRows rows, Mandates mandates) {
		this.rows = rows;
		this.mandates = mandates;
	}

	@EventListener
	void on(PersonDied death) {
		end(death.person(), "DEATH", "helper.ended-by-death", death.by());
	}

	@EventListener
	void on(PersonMerged merge) {
		end(merge.ended(), "MERGE", "helper.ended-by-merge", merge.by());
	}

	private void end(PersonId person, String why, String act, Actor by) {
		this.rows.of(person)
			.stream()
			.filter(Mandate::live)
			.forEach((one) -> this.mandates.end(one, why, one.helper(), act, by));
		this.rows.to(person).forEach((one) -> this.mandates.end(one, why, one.person(), act, by));
	}

}
