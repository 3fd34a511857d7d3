package org.gongji.exchange;

import java.time.OffsetDateTime;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.provider.Provider;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One call of an institution that has proved who it is, with the time of the business
 * zone at which it came.
 */
record Call(Envelope envelope, Provider provider, Actor actor, OffsetDateTime at) {

	/** The one row of a node; its table says it is there. */
	Block one(String node) {
		return new Block(InputCheck.rows(this.envelope.input().get(node)).get(0));
	}

	/** The one row of a node that may be left out: then a row without anything. */
	Block maybe(String node) {
		List<Block> rows = many(node);
		return rows.isEmpty() ? new Block(JsonNodeFactory.instance.objectNode()) : rows.get(0);
	}

	List<Block> many(String node) {
		return InputCheck.rows(this.envelope.input().get(node)).stream().map(Block::new).toList();
	}

	String infno() {
		return this.envelope.infno();
	}

}
