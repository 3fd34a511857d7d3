package org.gongji.crediting;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one declaration. */
public record DeclarationId(UUID value) {

	public DeclarationId {
		Objects.requireNonNull(value, "value");
	}

	static DeclarationId fresh() {
		return new DeclarationId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
