package org.gongji.approval;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names one request for approval. */
public record ApprovalId(UUID value) {

	public static ApprovalId fresh() {
		return new ApprovalId(UuidCreator.getTimeOrderedEpoch());
	}

}
