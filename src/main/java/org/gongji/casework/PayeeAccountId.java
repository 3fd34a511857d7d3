package org.gongji.casework;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one bank account of a payee; another number is another account. */
public record PayeeAccountId(UUID value) {

	static PayeeAccountId fresh() {
		return new PayeeAccountId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
