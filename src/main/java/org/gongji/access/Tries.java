package org.gongji.access;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/**
 * How often each of many may try something: so many times at once, which come back evenly
 * over the window. Counted by each node, in its memory.
 *
 * @param <K> who is counted
 */
public class Tries<K> {

	private static final int KEPT = 100_000;

	private final Cache<K, Bucket> buckets;

	private final int atOnce;

	private final Duration window;

	public Tries(int atOnce, Duration window) {
		this.atOnce = atOnce;
		this.window = window;
		this.buckets = Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(window).build();
	}

	/** Takes one try; false where none is left. */
	public boolean allow(K who) {
		return bucket(who).tryConsume(1);
	}

	/** Gives one back, to whoever was right. */
	public void forgive(K who) {
		bucket(who).addTokens(1);
	}

	private Bucket bucket(K who) {
		return this.buckets.get(who,
				(fresh) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(this.atOnce).refillGreedy(this.atOnce, this.window))
					.build());
	}

}
