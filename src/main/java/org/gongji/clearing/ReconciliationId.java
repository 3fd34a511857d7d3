package org.gongji.clearing;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one comparison. */
public record ReconciliationId(UUID value) {

	static ReconciliationId fresh() {
		return new ReconciliationId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
