package org.gongji.clearing;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one account of an institution that was entered. */
public record EnteredId(UUID value) {

	static EnteredId fresh() {
		return new EnteredId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
