package org.gongji.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Component;

/**
 * The secrets with which institutions sign, not asked for again within seconds: a secret
 * that was replaced works that much longer.
 */
@Component
class InterfaceKeys {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private static final int MANY = 10_000;

	private final Cache<String, Key> lately = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MANY).build();

	private final Providers providers;

	InterfaceKeys(Providers providers) {
		this.providers = providers;
	}

	/** The institution with this x-tif-paasid. */
	Optional<Key> of(String paasid) {
		Key known = this.lately.getIfPresent(paasid);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Key> found = this.providers.byInterfaceId(paasid)
			.map((provider) -> new Key(provider.id(), this.providers.interfaceSecrets(provider.id())));
		found.ifPresent((key) -> this.lately.put(paasid, key));
		return found;
	}

	/** Whose key it is, and the secrets that are good now. */
	record Key(ProviderId provider, List<String> secrets) {

		/** Without the secrets. */
		@Override
		public String toString() {
			return "Key of " + this.provider;
		}

	}

}
