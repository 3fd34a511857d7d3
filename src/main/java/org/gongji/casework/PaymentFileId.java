package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one file of payments. */
public record PaymentFileId(UUID value) {

	static PaymentFileId fresh() {
		return new PaymentFileId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
