package org.gongji.spending.web;

import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.spending.BasketId;
import org.gongji.spending.SettlementId;

/** Reads the id in an address; a text that is none names nothing. */
final class PathId {

	private PathId() {
	}

	static BasketId basket(String text) {
		return new BasketId(read(text));
	}

	static SettlementId settlement(String text) {
		return new SettlementId(read(text));
	}

	static UUID read(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new MissingRow("id");
		}
	}

}
