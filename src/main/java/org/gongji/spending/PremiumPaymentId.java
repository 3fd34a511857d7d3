package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one premium paid from an account. */
public record PremiumPaymentId(UUID value) {

	public static PremiumPaymentId fresh() {
		return new PremiumPaymentId(UuidCreator.getTimeOrderedEpoch());
	}

}
