package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one payment; every attempt has its own. */
public record PayoutId(UUID value) {

	static PayoutId fresh() {
		return new PayoutId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
