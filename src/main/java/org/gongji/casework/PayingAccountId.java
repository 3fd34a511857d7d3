package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one account out of which a region pays. */
public record PayingAccountId(UUID value) {

	static PayingAccountId fresh() {
		return new PayingAccountId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
