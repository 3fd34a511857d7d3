package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one answer of the bank. */
public record BankAnswerId(UUID value) {

	static BankAnswerId fresh() {
		return new BankAnswerId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
