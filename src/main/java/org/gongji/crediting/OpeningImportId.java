package org.gongji.crediting;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one file of opening balances. */
public record OpeningImportId(UUID value) {

	public OpeningImportId {
		Objects.requireNonNull(value, "value");
	}

	static OpeningImportId fresh() {
		return new OpeningImportId(UuidCreator.getTimeOrderedEpoch());
	}

}
