package org.gongji.crediting;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one employer. */
public record EmployerId(UUID value) {

	public EmployerId {
		Objects.requireNonNull(value, "value");
	}

	static EmployerId fresh() {
		return new EmployerId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
