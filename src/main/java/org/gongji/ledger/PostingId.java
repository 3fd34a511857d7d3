package org.gongji.ledger;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.modulith.NamedInterface;

/** Names one posting. */
@NamedInterface("ids")
public record PostingId(UUID value) {

	public static PostingId fresh() {
		return new PostingId(UuidCreator.getTimeOrderedEpoch());
	}

}
