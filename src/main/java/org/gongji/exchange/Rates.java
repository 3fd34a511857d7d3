package org.gongji.exchange;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import org.gongji.provider.ProviderId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many calls in a second an institution may make, on this node. */
@Component
class Rates {

	private static final int MANY = 10_000;

	private final Cache<ProviderId, Bucket> buckets = Caffeine.newBuilder()
		.expireAfterAccess(Duration.ofMinutes(1))
		.maximumSize(MANY)
		.build();

	private final int perSecond;

	Rates(@Value("${gongji.exchange.calls-per-second:50}") int perSecond) {
		this.perSecond = perSecond;
	}

	boolean allow(ProviderId provider) {
		return this.buckets
			.get(provider, (one) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(this.perSecond).refillGreedy(this.perSecond, Duration.ofSeconds(1)))
				.build())
			.tryConsume(1);
	}

	int perSecond() {
		return this.perSecond;
	}

}
