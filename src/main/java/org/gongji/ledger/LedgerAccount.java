package org.gongji.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.gongji.access.Region;

/**
 * One account of a region's books (会计科目): its kind and, where a kind has many, the
 * subject it is kept for. The id follows from the three, so that a control account needs
 * no look-up.
 */
public record LedgerAccount(Region region, String kind, String subject) {

	public LedgerAccountId id() {
		String name = this.region + "|" + this.kind + "|" + this.subject;
		return new LedgerAccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
	}

}
