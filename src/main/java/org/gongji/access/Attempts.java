package org.gongji.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * Counts failed attempts by address: thirty, then one more every twenty seconds. A
 * success gives its place back, so that many honest people behind one address are not
 * held up.
 */
@Component
class Attempts {

	static final int AT_ONCE = 30;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private static final int ADDRESSES = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(ADDRESSES)
		.expireAfterAccess(WINDOW)
		.build();

	boolean allow(String address) {
		return bucket(address).tryConsume(1);
	}

	void forgive(String address) {
		bucket(address).addTokens(1);
	}

	private Bucket bucket(String address) {
		return this.buckets.get(address,
				(fresh) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, WINDOW))
					.build());
	}

}
