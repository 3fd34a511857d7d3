package org.gongji.catalogue;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one item of the catalogue. */
public record ItemId(UUID value) {

	public static ItemId fresh() {
		return new ItemId(UuidCreator.getTimeOrderedEpoch());
	}

}
