package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one settlement (结算) or reversal (冲正). */
public record SettlementId(UUID value) {

	public static SettlementId fresh() {
		return new SettlementId(UuidCreator.getTimeOrderedEpoch());
	}

}
