package org.gongji.notice;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.gongji.testing.SmsGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The contract with a gateway for text messages. */
class SmsCarrierTest {

	private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

	private final SmsGateway gateway = SmsGateway.start();

	private final SmsCarrier carrier = new SmsCarrier(this.gateway.url(), "bureau", "secret", CLOCK);

	private final Letter letter = new Letter(UUID.randomUUID(), "13900000001", "题", "您的家人用了35.00元");

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void aRequestIsSignedAndNamesItself() {
		assertThat(this.carrier.carry(this.letter)).isInstanceOf(Carried.Accepted.class);
		SmsGateway.Request request = this.gateway.requests().get(0);
		Object body = JsonMapper.shared().readValue(request.body(), Object.class);
		assertThat(body)
			.isEqualTo(Map.of("id", this.letter.id().toString(), "to", "13900000001", "text", "您的家人用了35.00元"));
		assertThat(request.header("Idempotency-Key")).isEqualTo(this.letter.id().toString());
		assertThat(request.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
		assertThat(request.header("X-Gongji-Key")).isEqualTo("bureau");
		assertThat(request.header("X-Gongji-Time")).isEqualTo("1795000000");
		assertThat(request.header("X-Gongji-Signature"))
			.isEqualTo(SmsCarrier.signature("secret", "1795000000", request.body()))
			.matches("[0-9a-f]{64}")
			.isNotEqualTo(SmsCarrier.signature("other", "1795000000", request.body()));
	}

	/** As computed by {@code openssl dgst -sha256 -hmac secret} over {@code 1.{}}. */
	@Test
	void theSignatureIsTheOneOfTheManual() {
		assertThat(SmsCarrier.signature("secret", "1", "{}"))
			.isEqualTo("1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			200, accepted
			202, accepted
			299, accepted
			301, later NOT_ADMITTED
			400, never REFUSED
			401, later NOT_ADMITTED
			403, later NOT_ADMITTED
			404, never REFUSED
			408, later PUT_OFF
			409, accepted
			410, never REFUSED
			422, never REFUSED
			429, later PUT_OFF
			500, later PUT_OFF
			503, later PUT_OFF
			""")
	void anAnswerIsJudgedByItsStatus(int status, String judged) {
		this.gateway.answer(status);
		Carried carried = this.carrier.carry(this.letter);
		String said = "accepted";
		if (carried instanceof Carried.Later later) {
			said = "later " + later.problem().reason();
			assertThat(later.problem().number()).isEqualTo(status);
		}
		else if (carried instanceof Carried.Never never) {
			said = "never " + never.problem().reason();
			assertThat(never.problem().number()).isEqualTo(status);
		}
		assertThat(said).isEqualTo(judged);
	}

	@Test
	void nobodyThereIsNotForGood() {
		this.gateway.close();
		assertThat(this.carrier.carry(this.letter))
			.isEqualTo(new Carried.Later(Problem.of(Problem.Reason.NOT_REACHED)));
	}

	@ParameterizedTest
	@CsvSource({ "http://sms.example/send,k,s,https", "ftp://localhost/,k,s,https", "https://sms.example/send,,s,key",
			"https://sms.example/send,k,' ',key" })
	void aSettingThatWouldLeakOrFailIsRefused(URI url, String key, String secret, String words) {
		assertThatIllegalStateException().isThrownBy(() -> new SmsCarrier(url, (key != null) ? key : "", secret, CLOCK))
			.withMessageContaining(words);
	}

}
