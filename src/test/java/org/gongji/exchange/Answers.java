package org.gongji.exchange;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test reads in an answer of the interface. */
final class Answers {

	private Answers() {
	}

	static BigDecimal amount(JsonNode info, String field) {
		return info.get(field).decimalValue();
	}

	/** Fails unless the call was refused in words of the field that contain these. */
	static void assertRefused(JsonNode answer, String words) {
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isEqualTo(-1);
		assertThat(answer.get("err_msg").asString()).as(answer.toString())
			.contains(words)
			.doesNotContain("系统出错")
			.hasSizeLessThanOrEqualTo(200)
			.isNotBlank();
	}

}
