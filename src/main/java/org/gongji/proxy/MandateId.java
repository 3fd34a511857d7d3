package org.gongji.proxy;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one mandate of a helper. */
public record MandateId(UUID value) {

	public MandateId {
		Objects.requireNonNull(value, "value");
	}

	static MandateId fresh() {
		return new MandateId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
