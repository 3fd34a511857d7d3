package org.gongji.rules;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one value that an officer entered. */
public record ParameterId(UUID value) {

	public static ParameterId fresh() {
		return new ParameterId(UuidCreator.getTimeOrderedEpoch());
	}

}
