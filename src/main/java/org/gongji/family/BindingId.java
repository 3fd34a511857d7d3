package org.gongji.family;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one binding. */
public record BindingId(UUID value) implements Comparable<BindingId> {

	public BindingId {
		Objects.requireNonNull(value, "value");
	}

	public static BindingId fresh() {
		return new BindingId(UuidCreator.getTimeOrderedEpoch());
	}

	/** In the order in which locks are taken. */
	@Override
	public int compareTo(BindingId other) {
		return this.value.toString().compareTo(other.value.toString());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
