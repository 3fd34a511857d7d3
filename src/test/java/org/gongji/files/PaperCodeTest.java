package org.gongji.files;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaperCodeTest {

	@Test
	void aFreshCodeIsLongAndNeverTheSame() {
		Set<String> codes = new HashSet<>();
		Set<Integer> letters = new HashSet<>();
		for (int count = 0; count < 2000; count++) {
			String code = PaperCode.fresh().text();
			assertThat(code).hasSize(26);
			codes.add(code);
			code.chars().forEach(letters::add);
		}
		assertThat(codes).hasSize(2000);
		assertThat(letters).hasSize(32);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# typed                                | read
			0123456789ABCDEFGHJKMNPQRS             | 0123456789ABCDEFGHJKMNPQRS
			0123 4567 89ab cdef ghjk mnpq rs       | 0123456789ABCDEFGHJKMNPQRS
			0123-4567-89AB-CDEF-GHJK-MNPQ-RS       | 0123456789ABCDEFGHJKMNPQRS
			Oi23456789ABCDEFGHJKMNPQRS             | 0123456789ABCDEFGHJKMNPQRS
			ol23456789ABCDEFGHJKMNPQRS             | 0123456789ABCDEFGHJKMNPQRS
			0123456789ABCDEFGHJKMNPQR              | -
			0123456789ABCDEFGHJKMNPQRST            | -
			0123456789ABCDEFGHJKMNPQRU             | -
			0123456789ABCDEFGHJKMNPQR'             | -
			-                                      | -
			''                                     | -
			""")
	void aTypedCodeIsReadKindly(String typed, String code) {
		assertThat(PaperCode.read(typed).map(PaperCode::text).orElse(null)).isEqualTo(code);
	}

	@Test
	void groupsReadAgainAsTheCode() {
		PaperCode code = PaperCode.fresh();
		assertThat(code.grouped()).hasSize(32).matches("(\\w{4} ){6}\\w{2}");
		assertThat(PaperCode.read(code.grouped())).contains(code);
	}

}
