package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one file of results that was brought. */
public record ResultId(UUID value) {

	public static ResultId fresh() {
		return new ResultId(UuidCreator.getTimeOrderedEpoch());
	}

}
