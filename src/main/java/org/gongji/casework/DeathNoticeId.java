package org.gongji.casework;

import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a notice of death; later ones sort behind earlier ones. */
public record DeathNoticeId(UUID value) {

	public DeathNoticeId {
		Objects.requireNonNull(value, "value");
	}

	static DeathNoticeId fresh() {
		return new DeathNoticeId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
