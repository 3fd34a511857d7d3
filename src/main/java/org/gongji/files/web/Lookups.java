package org.gongji.files.web;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * Counts the papers that one address looks up: sixty, then one more every ten seconds.
 */
@Component
class Lookups {

	static final int AT_ONCE = 60;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int ADDRESSES = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(ADDRESSES)
		.expireAfterAccess(WINDOW)
		.build();

	boolean allow(String address) {
		return this.buckets
			.get(address,
					(fresh) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, WINDOW))
						.build())
			.tryConsume(1);
	}

}
