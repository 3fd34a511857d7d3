package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one request to pay into another account. */
public record AgainId(UUID value) {

	static AgainId fresh() {
		return new AgainId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
