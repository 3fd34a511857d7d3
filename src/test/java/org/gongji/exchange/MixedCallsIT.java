package org.gongji.exchange;

import java.time.Duration;

import org.gongji.testing.BenchOnPostgres;

@BenchOnPostgres
class MixedCallsIT extends MixedCalls {

	@Override
	Duration lasting() {
		return Duration.ofMinutes(1);
	}

}
