package org.gongji.clearing;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one sheet of an institution for a month. */
public record SheetId(UUID value) {

	static SheetId fresh() {
		return new SheetId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
