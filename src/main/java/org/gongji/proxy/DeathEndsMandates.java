package org.gongji.proxy;

import org.gongji.person.PersonDied;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mandate ends with the life of the person or the helper, in the transaction that
 * records the death; who lives is told.
 */
@Component
class DeathEndsMandates {

	private static final String ACT = "helper.ended-by-death";

	private final MandateRows rows;

	private final Mandates mandates;

	DeathEndsMandates(MandateRows rows, Mandates mandates) {
		this.rows = rows;
		this.mandates = mandates;
	}

	@EventListener
	void on(PersonDied death) {
		this.rows.of(death.person())
			.stream()
			.filter(Mandate::live)
			.forEach((one) -> this.mandates.end(one, "DEATH", one.helper(), ACT, death.by()));
		this.rows.to(death.person()).forEach((one) -> this.mandates.end(one, "DEATH", one.person(), ACT, death.by()));
	}

}
