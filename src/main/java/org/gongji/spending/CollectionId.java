package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one collection of premiums. */
public record CollectionId(UUID value) {

	public static CollectionId fresh() {
		return new CollectionId(UuidCreator.getTimeOrderedEpoch());
	}

}
