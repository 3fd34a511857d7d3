package org.gongji.access;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one account of this system. */
public record UserId(UUID value) {

	public static UserId fresh() {
		return new UserId(UuidCreator.getTimeOrderedEpoch());
	}

}
