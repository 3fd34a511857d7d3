package org.gongji.family;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one binding. */
public record BindingId(UUID value) {

	public BindingId {
		Objects.requireNonNull(value, "value");
	}

	public static BindingId fresh() {
		return new BindingId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
