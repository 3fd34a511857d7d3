package org.gongji.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Hands text messages to a gateway over HTTP, by the contract in
 * {@code docs/operations.md}: signed, and with an id by which the gateway knows
 * repetitions.
 */
@Component
@ConditionalOnProperty("gongji.notice.sms.url")
class SmsCarrier implements Carrier {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration CONNECT = Duration.ofSeconds(5);

	private static final Duration ANSWER = Duration.ofSeconds(10);

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final int KNOWN_ALREADY = 409;

	private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403);

	private static final Set<Integer> PUT_OFF = Set.of(408, 425, 429);

	private final HttpClient http = HttpClient.newBuilder()
		.connectTimeout(CONNECT)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private final URI url;

	private final String key;

	private final String secret;

	private final Clock clock;

	SmsCarrier(@Value("${gongji.notice.sms.url}") URI url, @Value("${gongji.notice.sms.key:}") String key,
			@Value("${gongji.notice.sms.secret:}") String secret, Clock clock) {
		if (!"https".equals(url.getScheme())
				&& !("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()))) {
			throw new IllegalStateException(
					"gongji.notice.sms.url begins with https, or names this machine: phone numbers go there");
		}
		if (key.isBlank() || secret.isBlank()) {
			throw new IllegalStateException("gongji.notice.sms.url needs gongji.notice.sms.key and .secret as well");
		}
		this.url = url;
		this.key = key;
		this.secret = secret;
		this.clock = clock;
	}

	@Override
	public Channel channel() {
		return Channel.SMS;
	}

	@Override
	public Carried carry(Letter letter) {
		try {
			return judge(this.http.send(request(letter), HttpResponse.BodyHandlers.discarding()).statusCode());
		}
		catch (IOException ex) {
			return new Carried.Later(Problem.of(Problem.Reason.NOT_REACHED));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Carried.Later(Problem.of(Problem.Reason.BROKEN_OFF));
		}
	}

	private HttpRequest request(Letter letter) {
		Map<String, String> content = new LinkedHashMap<>();
		content.put("id", letter.id().toString());
		content.put("to", letter.to());
		content.put("text", letter.text());
		String body = JSON.writeValueAsString(content);
		String time = String.valueOf(this.clock.instant().getEpochSecond());
		return HttpRequest.newBuilder(this.url)
			.timeout(ANSWER)
			.header("Content-Type", "application/json; charset=utf-8")
			.header("Idempotency-Key", letter.id().toString())
			.header("X-Gongji-Key", this.key)
			.header("X-Gongji-Time", time)
			.header("X-Gongji-Signature", signature(this.secret, time, body))
			.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
			.build();
	}

	/** HMAC-SHA-256 over the time, a dot and the body, in hexadecimal digits. */
	static String signature(String secret, String time, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Carried judge(int status) {
		if (status / 100 == 2 || status == KNOWN_ALREADY) {
			return new Carried.Accepted();
		}
		if (NOT_ADMITTED.contains(status) || status / 100 == 3) {
			return new Carried.Later(new Problem(Problem.Reason.NOT_ADMITTED, status));
		}
		if (PUT_OFF.contains(status) || status / 100 == 5) {
			return new Carried.Later(new Problem(Problem.Reason.PUT_OFF, status));
		}
		return new Carried.Never(new Problem(Problem.Reason.REFUSED, status));
	}

}
