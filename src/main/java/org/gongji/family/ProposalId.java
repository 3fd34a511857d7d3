package org.gongji.family;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one proposal of a binding. */
public record ProposalId(UUID value) {

	public ProposalId {
		Objects.requireNonNull(value, "value");
	}

	public static ProposalId fresh() {
		return new ProposalId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
