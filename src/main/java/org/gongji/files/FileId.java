package org.gongji.files;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one uploaded file. */
public record FileId(UUID value) {

	public static FileId fresh() {
		return new FileId(UuidCreator.getTimeOrderedEpoch());
	}

}
