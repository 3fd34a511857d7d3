package org.gongji.casework;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one heir of one case. */
public record HeirId(UUID value) {

	public HeirId {
		Objects.requireNonNull(value, "value");
	}

	static HeirId fresh() {
		return new HeirId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
