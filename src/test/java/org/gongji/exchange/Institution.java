package org.gongji.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.provider.InterfaceAccess;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.Town;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The software of an institution as its makers write it: envelopes and signatures. */
final class Institution {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final Pattern EXPONENT = Pattern.compile("[:\\[,]-?\\d[\\d.]*[eE]");

	private static final AtomicLong SERIAL = new AtomicLong();

	private final Provider provider;

	private final InterfaceAccess access;

	private final Exchange exchange;

	private final Wire wire;

	Institution(ProviderId provider, Providers providers, Exchange exchange) {
		this(providers.find(provider).orElseThrow(), providers.interfaceAccess(provider), exchange, null);
	}

	private Institution(Provider provider, InterfaceAccess access, Exchange exchange, Wire wire) {
		this.provider = provider;
		this.access = access;
		this.exchange = exchange;
		this.wire = wire;
	}

	/** How its envelopes reach the exchange. */
	interface Wire {

		byte[] answer(String infno, byte[] body) throws Exception;

	}

	/** The same software on another line. */
	Institution over(Wire line) {
		return new Institution(this.provider, this.access, this.exchange, line);
	}

	ProviderId id() {
		return this.provider.id();
	}

	Region region() {
		return this.provider.region();
	}

	String code() {
		return this.provider.code().text();
	}

	String secret() {
		return this.access.secret();
	}

	String paasid() {
		return this.access.paasid();
	}

	/** As the software of the institution writes it. */
	String today() {
		return DateTimeFormatter.ofPattern("yyyy-MM-dd").format(LocalDateTime.now(ZONE));
	}

	/** A fresh message number: the institution, the time, and four more. */
	String msgid() {
		String time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(LocalDateTime.now(ZONE));
		String serial = Long.toString(SERIAL.incrementAndGet() % (36 * 36 * 36 * 36), 36);
		return code() + time + "0".repeat(4 - serial.length()) + serial;
	}

	Map<String, Object> envelope(String infno, String msgid, Object input) {
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("infno", infno);
		envelope.put("msgid", msgid);
		envelope.put("mdtrtarea_admvs", region().code());
		envelope.put("insuplc_admdvs", region().code());
		envelope.put("recer_sys_code", "GONGJI");
		envelope.put("dev_no", "");
		envelope.put("dev_safe_info", null);
		envelope.put("cainfo", "");
		envelope.put("signtype", null);
		envelope.put("infver", "V1.0");
		envelope.put("opter_type", "1");
		envelope.put("opter", "001");
		envelope.put("opter_name", "收银员");
		envelope.put("inf_time", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(LocalDateTime.now(ZONE)));
		envelope.put("fixmedins_code", code());
		envelope.put("fixmedins_name", this.provider.name());
		envelope.put("sign_no", null);
		envelope.put("input", input);
		return envelope;
	}

	/** The headers of the RIO gateway, with a nonce never used before. */
	Map<String, String> headers() {
		String time = Long.toString(System.currentTimeMillis() / 1000);
		String nonce = Town.digits(16);
		Map<String, String> headers = new HashMap<>();
		headers.put("x-tif-paasid", this.access.paasid());
		headers.put("x-tif-timestamp", time);
		headers.put("x-tif-nonce", nonce);
		headers.put("x-tif-signature", sha256(time + this.access.secret() + nonce + time));
		return headers;
	}

	/** The answer to a fresh message. */
	JsonNode call(String infno, Object input) {
		return call(infno, msgid(), input);
	}

	JsonNode call(String infno, String msgid, Object input) {
		byte[] body = JSON.writeValueAsBytes(envelope(infno, msgid, input));
		if (this.wire == null) {
			return send(headers(), body);
		}
		try {
			return JSON.readTree(this.wire.answer(infno, body));
		}
		catch (Exception ex) {
			throw new IllegalStateException(infno, ex);
		}
	}

	JsonNode send(Map<String, String> headers, byte[] body) {
		byte[] answer = this.exchange.answer(new Incoming("127.0.0.1", headers, body, "")).body();
		assertThat(EXPONENT.matcher(new String(answer, StandardCharsets.UTF_8)).find()).as("a number with an exponent")
			.isFalse();
		return JSON.readTree(answer);
	}

	/** What is sent to fetch a file. */
	Map<String, Object> asked(String fileNumber) {
		return Map.of("fsDownloadIn", Map.of("file_qury_no", fileNumber, "filename", "plc", "fixmedins_code", code()));
	}

	/** The bytes of a file. */
	byte[] fetch(String fileNumber) {
		Reply reply = this.exchange.answer(new Incoming("127.0.0.1", headers(),
				JSON.writeValueAsBytes(envelope("9102", msgid(), asked(fileNumber))), ""));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			reply.content().writeTo(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
