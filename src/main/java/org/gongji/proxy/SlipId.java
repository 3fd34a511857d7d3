package org.gongji.proxy;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one form of the window. */
public record SlipId(UUID value) {

	public SlipId {
		Objects.requireNonNull(value, "value");
	}

	static SlipId fresh() {
		return new SlipId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
