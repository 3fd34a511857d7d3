package org.gongji.provider;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one designated institution. */
public record ProviderId(UUID value) {

	public ProviderId {
		Objects.requireNonNull(value, "value");
	}

	public static ProviderId fresh() {
		return new ProviderId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
