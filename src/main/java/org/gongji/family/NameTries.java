package org.gongji.family;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import org.gongji.person.PersonId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often an owner may name somebody whose name and certificate do not belong together,
 * so that nobody can find out by trying whose number it is.
 */
@Component
class NameTries {

	private static final int OWNERS = 10_000;

	private static final Duration DAY = Duration.ofDays(1);

	private final Cache<PersonId, Bucket> tries = Caffeine.newBuilder()
		.maximumSize(OWNERS)
		.expireAfterAccess(DAY)
		.build();

	private final int aDay;

	NameTries(@Value("${gongji.family.wrong-names-a-day:5}") int aDay) {
		this.aDay = aDay;
	}

	boolean left(PersonId owner) {
		return bucket(owner).getAvailableTokens() > 0;
	}

	void count(PersonId owner) {
		bucket(owner).tryConsume(1);
	}

	private Bucket bucket(PersonId owner) {
		return this.tries.get(owner,
				(any) -> Bucket.builder()
					.addLimit(Bandwidth.builder().capacity(this.aDay).refillGreedy(this.aDay, DAY).build())
					.build());
	}

}
