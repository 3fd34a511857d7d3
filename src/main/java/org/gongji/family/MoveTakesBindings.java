package org.gongji.family;

import org.gongji.person.PersonMoved;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bindings are looked after where their owner is insured: they stay, and from the move on
 * each use is judged by the rules of the new region.
 */
@Component
class MoveTakesBindings {

	private final JdbcClient jdbc;

	MoveTakesBindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void moved(PersonMoved move) {
		this.jdbc.sql("update binding set region = ?, version = version + 1 where owner_id = ? and state <> 'ENDED'")
			.params(move.to().code(), move.person().value())
			.update();
		this.jdbc
			.sql("update binding_proposal set region = ?, version = version + 1 "
					+ "where owner_id = ? and state in ('DRAFT', 'WAITING')")
			.params(move.to().code(), move.person().value())
			.update();
	}

}
