package org.gongji.ledger;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one entry. */
public record EntryId(UUID value) {

	public static EntryId fresh() {
		return new EntryId(UuidCreator.getTimeOrderedEpoch());
	}

}
