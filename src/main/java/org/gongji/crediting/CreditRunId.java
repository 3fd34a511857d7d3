package org.gongji.crediting;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one run of the monthly credits. */
public record CreditRunId(UUID value) {

	static CreditRunId fresh() {
		return new CreditRunId(UuidCreator.getTimeOrderedEpoch());
	}

}
