package org.gongji.person;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one permission to show a relative's payment code. */
public record ShowingId(UUID value) {

	public static ShowingId fresh() {
		return new ShowingId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
