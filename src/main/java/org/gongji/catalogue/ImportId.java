package org.gongji.catalogue;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one uploaded catalogue file. */
public record ImportId(UUID value) {

	static ImportId fresh() {
		return new ImportId(UuidCreator.getTimeOrderedEpoch());
	}

}
