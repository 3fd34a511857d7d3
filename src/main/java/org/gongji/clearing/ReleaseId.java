package org.gongji.clearing;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one release of sheets. */
public record ReleaseId(UUID value) {

	static ReleaseId fresh() {
		return new ReleaseId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
