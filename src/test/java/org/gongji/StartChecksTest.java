package org.gongji;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StartChecksTest {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:./data/gongji", "jdbc:h2:./data/gongji;WRITE_DELAY=500",
			"jdbc:h2:~/gongji;MODE=PostgreSQL", "jdbc:h2:tcp://localhost/gongji", "jdbc:h2:file:x;WRITE_DELAY=05",
			"jdbc:h2:file:x;NO_WRITE_DELAY=0" })
	void fileThatWritesLaterIsRefused(String url) {
		assertThatExceptionOfType(BadSetting.class).isThrownBy(() -> StartChecks.check(url))
			.satisfies((refusal) -> assertThat(refusal.remedy()).contains("WRITE_DELAY=0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:./data/gongji;WRITE_DELAY=0", "jdbc:h2:file:x;write_delay=0;MODE=PostgreSQL",
			"jdbc:h2:mem:test", "jdbc:postgresql://localhost/gongji", "" })
	void othersStart(String url) {
		assertThatNoException().isThrownBy(() -> StartChecks.check(url));
	}

	@Test
	void demoAndRealNeverMeet() {
		assertThatNoException().isThrownBy(() -> InstallationCheck.kinds("demo", List.of("demo")));
		assertThatNoException().isThrownBy(() -> InstallationCheck.kinds("real", List.of("real")));
		assertThatExceptionOfType(BadSetting.class).isThrownBy(() -> InstallationCheck.kinds("demo", List.of("real")))
			.withMessageContaining("real installation");
		assertThatExceptionOfType(BadSetting.class).isThrownBy(() -> InstallationCheck.kinds("real", List.of("demo")))
			.withMessageContaining("invented people");
	}

	@Test
	void postgresThatWritesLaterIsRefused() {
		assertThatNoException().isThrownBy(() -> InstallationCheck.commit("on"));
		assertThatNoException().isThrownBy(() -> InstallationCheck.commit("remote_write"));
		assertThatExceptionOfType(BadSetting.class).isThrownBy(() -> InstallationCheck.commit("off"));
	}

}
