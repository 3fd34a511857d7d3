package org.gongji.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.files.Uploads;
import org.gongji.provider.CodeReading;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens of the token address: an institution gets one for its code, or its access id,
 * and its secret, and shows it for a day. Only a digest of a token is stored.
 */
@Component
public class Tokens {

	/** How long a token is good. */
	public static final Duration LIFE = Duration.ofDays(1);

	private static final int BYTES = 32;

	private static final Duration FRESH = Duration.ofSeconds(30);

	private static final int MANY = 10_000;

	private final SecureRandom random = new SecureRandom();

	private final Cache<String, ProviderId> lately = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MANY)
		.build();

	private final JdbcClient jdbc;

	private final Providers providers;

	private final InterfaceKeys keys;

	private final Watch watch;

	private final Clock clock;

	Tokens(JdbcClient jdbc, Providers providers, InterfaceKeys keys, Watch watch, Clock clock) {
		this.jdbc = jdbc;
		this.providers = providers;
		this.keys = keys;
		this.watch = watch;
		this.clock = clock;
	}

	/**
	 * A fresh token for the first of the claims that holds, where the institution calls
	 * from an address it named; empty, and counted, where none does.
	 */
	@Transactional
	public Optional<String> issue(List<Claim> claims, String from) {
		Caller.Why why = Caller.Why.NO_SIGNATURE;
		for (Claim claim : claims) {
			Optional<InterfaceKeys.Key> key = key(claim.name());
			if (key.isEmpty()) {
				why = Caller.Why.UNKNOWN_ID;
			}
			else if (!key.get().holds(claim.secret())) {
				why = Caller.Why.WRONG_SECRET;
			}
			else if (!key.get().admits(from)) {
				why = Caller.Why.OTHER_ADDRESS;
			}
			else {
				return Optional.of(fresh(key.get().provider()));
			}
		}
		this.watch.unproven(why);
		return Optional.empty();
	}

	/** By the code of the institution, or its access id. */
	private Optional<InterfaceKeys.Key> key(String name) {
		CodeReading reading = ProviderCode.read(name);
		return (reading instanceof ProviderCode code)
				? this.providers.byCode(code).map((provider) -> this.keys.of(provider.id())) : this.keys.of(name);
	}

	private String fresh(ProviderId id) {
		Provider provider = this.providers.find(id).orElseThrow();
		byte[] made = new byte[BYTES];
		this.random.nextBytes(made);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
		this.jdbc.sql("delete from exchange_token where provider_id = ? and expires_at < ?")
			.params(id.value(), now())
			.update();
		this.jdbc.sql("insert into exchange_token (digest, region, provider_id, expires_at) values (?, ?, ?, ?)")
			.params(digest(token), provider.region().code(), id.value(), now().plus(LIFE))
			.update();
		return token;
	}

	/** Whose token it is, as long as it is good. */
	Optional<ProviderId> holder(String token) {
		String digest = digest(token);
		ProviderId known = this.lately.getIfPresent(digest);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<ProviderId> found = this.jdbc
			.sql("select provider_id from exchange_token where digest = ? and expires_at > ?")
			.params(digest, now())
			.query(UUID.class)
			.optional()
			.map(ProviderId::new);
		found.ifPresent((provider) -> this.lately.put(digest, provider));
		return found;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

	private static String digest(String token) {
		return Uploads.digest(token);
	}

	/** Who somebody says to be, and the secret for it. */
	public record Claim(String name, String secret) {

		/** Without the secret. */
		@Override
		public String toString() {
			return this.name;
		}

	}

}
