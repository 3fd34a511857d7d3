package org.gongji.exchange;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Writes the envelope of an answer (响应报文); numbers never with an exponent. */
final class ReplyWriting {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

	private static final long SERIAL = 10_000_000_000L;

	private static final int FAILED = -1;

	private ReplyWriting() {
	}

	/** It is done; the output as an object or as the text that it was. */
	static byte[] done(String region, OffsetDateTime received, OffsetDateTime now, Object output) {
		return JSON.writeValueAsBytes(envelope(0, region, received, now, "", output));
	}

	/** It is not done, in words; what a gateway keeps out also says so as gateways do. */
	static byte[] failed(int status, String region, OffsetDateTime received, OffsetDateTime now, String words) {
		Map<String, Object> envelope = envelope(FAILED, region, received, now, words, null);
		if (status != Reply.FINE) {
			envelope.put("code", status);
			envelope.put("message", words);
		}
		return JSON.writeValueAsBytes(envelope);
	}

	static String json(Object output) {
		return JSON.writeValueAsString(output);
	}

	static Object raw(String json) {
		return new RawValue(json);
	}

	private static Map<String, Object> envelope(int code, String region, OffsetDateTime received, OffsetDateTime now,
			String words, Object output) {
		Map<String, Object> envelope = new LinkedHashMap<>();
		envelope.put("infcode", code);
		envelope.put("inf_refmsgid",
				region + STAMP.format(received) + "%010d".formatted(ThreadLocalRandom.current().nextLong(SERIAL)));
		envelope.put("refmsg_time", MILLIS.format(received));
		envelope.put("respond_time", MILLIS.format(now));
		envelope.put("err_msg", words);
		envelope.put("warn_msg", "");
		envelope.put("output", output);
		return envelope;
	}

}
