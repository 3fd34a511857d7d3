package org.gongji.exchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins of operators (签到): a number that is good for a day or until the operator signs
 * out. A sign-out on another node is seen some seconds later.
 */
@Component
class SignIns {

	static final Duration LIFE = Duration.ofDays(1);

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final int MANY = 10_000;

	private static final int TAIL = 1_000_000;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

	private final SecureRandom random = new SecureRandom();

	private final Cache<String, ProviderId> lately = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MANY)
		.build();

	private final JdbcClient jdbc;

	SignIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A fresh number: the region, the time, and six digits more. */
	@Transactional
	public String signIn(Provider provider, String operator, OffsetDateTime at) {
		String number = provider.region().code() + STAMP.format(at) + "%06d".formatted(this.random.nextInt(TAIL));
		this.jdbc
			.sql("insert into exchange_sign_in (sign_no, region, provider_id, operator, signed_in_at, expires_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(number, provider.region().code(), provider.id().value(), operator, at, at.plus(LIFE))
			.update();
		return number;
	}

	/** Ends the sign-in; false when it is none of this institution's that is good. */
	@Transactional
	public boolean signOut(Provider provider, String number, OffsetDateTime at) {
		this.lately.invalidate(number);
		return this.jdbc
			.sql("update exchange_sign_in set signed_out_at = ? where sign_no = ? and provider_id = ? "
					+ "and signed_out_at is null and expires_at > ?")
			.params(at, number, provider.id().value(), at)
			.update() == 1;
	}

	/** Whether the number is good for this institution. */
	boolean good(Provider provider, String number, OffsetDateTime at) {
		if (provider.id().equals(this.lately.getIfPresent(number))) {
			return true;
		}
		boolean good = this.jdbc
			.sql("select count(*) from exchange_sign_in where sign_no = ? and provider_id = ? "
					+ "and signed_out_at is null and expires_at > ?")
			.params(number, provider.id().value(), at)
			.query(Long.class)
			.single() == 1;
		if (good) {
			this.lately.put(number, provider.id());
		}
		return good;
	}

}
