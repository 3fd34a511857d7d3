package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.provider.InterfaceCalls;
import org.gongji.provider.InterfaceSecrets;
import org.gongji.provider.ProviderId;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The secrets and terms of institutions, not asked for again within seconds: a change
 * counts that much later.
 */
@Component
class InterfaceKeys {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private static final int MANY = 10_000;

	private final Cache<String, Key> byId = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MANY).build();

	private final Cache<ProviderId, Key> byProvider = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MANY)
		.build();

	private final InterfaceSecrets secrets;

	InterfaceKeys(InterfaceSecrets secrets) {
		this.secrets = secrets;
	}

	/** The institution with this x-tif-paasid. */
	Optional<Key> of(String paasid) {
		Key known = this.byId.getIfPresent(paasid);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Key> found = this.secrets.byInterfaceId(paasid).map(Key::of);
		found.ifPresent((key) -> this.byId.put(paasid, key));
		return found;
	}

	Key of(ProviderId provider) {
		return this.byProvider.get(provider, (one) -> Key.of(this.secrets.of(one)));
	}

	/** What an institution proves itself with, and from where it may call. */
	record Key(InterfaceCalls calls, List<IpAddressMatcher> networks) {

		static Key of(InterfaceCalls calls) {
			return new Key(calls, calls.terms().addresses().stream().map(IpAddressMatcher::new).toList());
		}

		ProviderId provider() {
			return this.calls.provider();
		}

		/** Whether one of the secrets that are good now passes. */
		boolean signed(Predicate<String> bySecret) {
			return this.calls.secrets().stream().anyMatch(bySecret);
		}

		boolean holds(String secret) {
			return signed((known) -> MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8),
					secret.getBytes(StandardCharsets.UTF_8)));
		}

		/** Whether a call may come from there; without a list, from anywhere. */
		boolean admits(String address) {
			return this.networks.isEmpty() || this.networks.stream().anyMatch((network) -> network.matches(address));
		}

		/** Without the secrets. */
		@Override
		public String toString() {
			return this.calls.toString();
		}

	}

}
