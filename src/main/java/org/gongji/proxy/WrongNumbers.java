package org.gongji.proxy;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may type a number that does not belong to the name or person, so
 * that nobody finds out numbers by trying. Counted by each node.
 */
@Component
class WrongNumbers {

	private static final int ASKERS = 10_000;

	private static final Duration DAY = Duration.ofDays(1);

	private final Cache<String, Bucket> tries = Caffeine.newBuilder()
		.maximumSize(ASKERS)
		.expireAfterAccess(DAY)
		.build();

	private final int aDay;

	WrongNumbers(@Value("${gongji.proxy.wrong-numbers-a-day:5}") int aDay) {
		this.aDay = aDay;
	}

	boolean left(String asker) {
		return bucket(asker).getAvailableTokens() > 0;
	}

	void count(String asker) {
		bucket(asker).tryConsume(1);
	}

	private Bucket bucket(String asker) {
		return this.tries.get(asker,
				(any) -> Bucket.builder()
					.addLimit(Bandwidth.builder().capacity(this.aDay).refillGreedy(this.aDay, DAY).build())
					.build());
	}

}
