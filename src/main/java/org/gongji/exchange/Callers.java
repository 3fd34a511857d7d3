package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Finds out which institution calls, by one of three proofs: the signed headers of the
 * RIO gateway (x-tif-*), those of the CSB gateway (_api_*), or a token. A time too far
 * from ours and a nonce that was used before are refused. Nonces are remembered on this
 * node, for as long as their time is good.
 */
@Component
class Callers {

	static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int MOST_NONCES = 2_000_000;

	private static final Pattern TIME = Pattern.compile("[0-9]{1,15}");

	private static final int LONGEST_NONCE = 64;

	private static final String BEARER = "bearer ";

	private final Cache<String, Boolean> nonces = Caffeine.newBuilder()
		.expireAfterWrite(WINDOW.multipliedBy(2))
		.maximumSize(MOST_NONCES)
		.build();

	private final InterfaceKeys keys;

	private final Tokens tokens;

	private final Clock clock;

	Callers(InterfaceKeys keys, Tokens tokens, Clock clock) {
		this.keys = keys;
		this.tokens = tokens;
		this.clock = clock;
	}

	/** Who calls; only from an address that the institution named, where it named any. */
	Caller of(Incoming incoming) {
		Caller caller = proven(incoming);
		boolean elsewhere = caller instanceof Caller.Proven proven
				&& !this.keys.of(proven.provider()).admits(incoming.from());
		return elsewhere ? new Caller.Unproven(Caller.Why.OTHER_ADDRESS) : caller;
	}

	private Caller proven(Incoming incoming) {
		if (!incoming.header(GatewaySignature.SIGNATURE).isEmpty()) {
			return gateway(incoming);
		}
		if (!incoming.header("_api_signature").isEmpty()) {
			return bus(incoming);
		}
		String bearer = incoming.header("authorization");
		if (bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return this.tokens.holder(bearer.substring(BEARER.length()).strip())
				.<Caller>map((provider) -> new Caller.Proven(provider, ""))
				.orElseGet(() -> new Caller.Unproven(Caller.Why.TOKEN_OVER));
		}
		return new Caller.Unproven(Caller.Why.NO_SIGNATURE);
	}

	private Caller gateway(Incoming incoming) {
		String id = incoming.header(GatewaySignature.ID);
		String time = incoming.header(GatewaySignature.TIME);
		String nonce = incoming.header(GatewaySignature.NONCE);
		if (id.isEmpty() || nonce.isEmpty() || nonce.length() > LONGEST_NONCE) {
			return new Caller.Unproven(Caller.Why.NO_SIGNATURE);
		}
		Optional<InterfaceKeys.Key> key = this.keys.of(id);
		if (key.isEmpty()) {
			return new Caller.Unproven(Caller.Why.UNKNOWN_ID);
		}
		String signature = incoming.header(GatewaySignature.SIGNATURE);
		boolean signed = key.get().signed((secret) -> same(GatewaySignature.of(time, secret, nonce), signature));
		if (!signed) {
			return new Caller.Unproven(Caller.Why.WRONG_SIGNATURE);
		}
		if (!now(time, Duration.ofSeconds(1))) {
			return new Caller.Unproven(Caller.Why.WRONG_TIME);
		}
		boolean fresh = this.nonces.asMap().putIfAbsent(id + ' ' + nonce, Boolean.TRUE) == null;
		return fresh ? new Caller.Proven(key.get().provider(), "") : new Caller.Unproven(Caller.Why.REPLAYED);
	}

	private Caller bus(Incoming incoming) {
		String id = incoming.header("_api_access_key");
		String name = incoming.header("_api_name");
		String time = incoming.header("_api_timestamp");
		Optional<InterfaceKeys.Key> key = this.keys.of(id);
		if (key.isEmpty()) {
			return new Caller.Unproven(Caller.Why.UNKNOWN_ID);
		}
		String signed = "_api_access_key=" + id + "&_api_name=" + name + "&_api_timestamp=" + time + "&_api_version="
				+ incoming.header("_api_version");
		String signature = incoming.header("_api_signature");
		if (!key.get().signed((secret) -> same(hmacSha1(secret, signed), signature))) {
			return new Caller.Unproven(Caller.Why.WRONG_SIGNATURE);
		}
		return now(time, Duration.ofMillis(1)) ? new Caller.Proven(key.get().provider(), name)
				: new Caller.Unproven(Caller.Why.WRONG_TIME);
	}

	private boolean now(String time, Duration unit) {
		if (!TIME.matcher(time).matches()) {
			return false;
		}
		long sent = Long.parseLong(time);
		long ours = this.clock.millis() / unit.toMillis();
		return Math.abs(sent - ours) <= WINDOW.toMillis() / unit.toMillis();
	}

	private static boolean same(String ours, String theirs) {
		return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
	}

	/** The gateway's own way; its weakness is why the clock window is short. */
	private static String hmacSha1(String secret, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
			return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
