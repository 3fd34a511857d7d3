package org.gongji.ledger;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.modulith.NamedInterface;

/** Names one entry. */
@NamedInterface("ids")
public record EntryId(UUID value) {

	public static EntryId fresh() {
		return new EntryId(UuidCreator.getTimeOrderedEpoch());
	}

}
