package org.gongji.person;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one insured person or relative. */
public record PersonId(UUID value) {

	public PersonId {
		Objects.requireNonNull(value, "value");
	}

	public static PersonId fresh() {
		return new PersonId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
