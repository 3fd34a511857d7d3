package org.gongji.access;

import java.security.SecureRandom;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTest {

	/** The ASCII text 12345678901234567890 of RFC 6238, appendix B, in Base32. */
	private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			second, code
			59, 287082
			1111111109, 081804
			1111111111, 050471
			1234567890, 005924
			2000000000, 279037
			20000000000, 353130
			""")
	void codesOfTheStandard(long second, String code) {
		assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource(useHeadersInDisplayName = true, textBlock = """
			second, step
			0, 0
			29, 0
			30, 1
			59, 1
			60, 2
			""")
	void stepsLastThirtySeconds(long second, long step) {
		assertThat(Totp.step(Instant.ofEpochSecond(second))).isEqualTo(step);
	}

	@Test
	void secretsAreLongAndNeverTheSame() {
		SecureRandom random = new SecureRandom();
		String one = Totp.freshSecret(random);
		assertThat(one).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.freshSecret(random));
	}

}
