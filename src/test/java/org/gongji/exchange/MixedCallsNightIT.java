package org.gongji.exchange;

import java.time.Duration;

import org.gongji.testing.BenchOnPostgres;
import org.junit.jupiter.api.Tag;

@Tag("night")
@BenchOnPostgres
class MixedCallsNightIT extends MixedCalls {

	@Override
	Duration lasting() {
		return Duration.ofMinutes(30);
	}

}
