package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one file for the collecting system. */
public record PremiumFileId(UUID value) {

	public static PremiumFileId fresh() {
		return new PremiumFileId(UuidCreator.getTimeOrderedEpoch());
	}

}
