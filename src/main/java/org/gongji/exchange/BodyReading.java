package org.gongji.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what was sent as JSON: UTF-8, no deeper and no longer than anybody needs, each
 * key once. A text that holds the JSON once more is read, too.
 */
final class BodyReading {

	private static final int DEEPEST = 32;

	private static final int LONGEST_NUMBER = 60;

	/** What is encrypted comes as Base64 of whole blocks. */
	private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/\\r\\n]{22,}+={0,2}");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private BodyReading() {
	}

	/** The object that was sent, also as one text that holds it. */
	static JsonNode object(byte[] body) {
		JsonNode read = json(text(body));
		JsonNode object = read.isString() ? json(read.asString()) : read;
		if (!object.isObject()) {
			throw new Refused(Fault.of("not-json"));
		}
		return object;
	}

	/** The input: an object, or a text that holds one; empty where nothing was sent. */
	static JsonNode input(JsonNode sent) {
		if (sent == null || sent.isNull() || (sent.isString() && sent.asString().isBlank())) {
			return JSON.createObjectNode();
		}
		if (sent.isString() && SEALED.matcher(sent.asString().strip()).matches()) {
			throw new Refused(Fault.at("input", "sealed"));
		}
		JsonNode object = sent.isString() ? json(sent.asString()) : sent;
		if (!object.isObject()) {
			throw new Refused(Fault.at("input", "not-an-object"));
		}
		return object;
	}

	/** What a value holds that may be a text of JSON; itself where it is not. */
	static JsonNode within(JsonNode value) {
		String text = (value != null && value.isString()) ? value.asString().strip() : "";
		return (text.startsWith("[") || text.startsWith("{")) ? json(text) : value;
	}

	private static String text(byte[] body) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(body))
				.toString();
			return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new Refused(Fault.of("not-utf8"));
		}
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JacksonException | NumberFormatException ex) {
			throw new Refused(Fault.of("not-json"));
		}
	}

}
