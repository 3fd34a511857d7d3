package org.gongji.spending;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.RequestId;

/** Names one basket of a till; it is the request id of the settlement that may follow. */
public record BasketId(UUID value) {

	public static BasketId fresh() {
		return new BasketId(UuidCreator.getTimeOrderedEpoch());
	}

	public RequestId request() {
		return new RequestId(this.value.toString());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
