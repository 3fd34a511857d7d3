package org.gongji.audit;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditRowTest {

	private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

	private static AuditRow row(String actor, String act, String kind) {
		return new AuditRow(ID, Instant.parse("2026-11-22T01:02:03.000004Z"), null, actor, "CLERK", act, kind, null,
				"{}", null, null, null);
	}

	@Test
	void sameRowAfterSameHashSealsAlike() {
		assertThat(row("a", "b", null).sealedAfter(AuditChain.START))
			.isEqualTo(row("a", "b", null).sealedAfter(AuditChain.START))
			.matches("[0-9a-f]{64}");
	}

	/** Computed before there were rows on somebody's behalf. */
	@Test
	void rowsOnNobodysBehalfSealAsTheyAlwaysDid() {
		assertThat(row("a", "b", null).sealedAfter(AuditChain.START))
			.isEqualTo("7051694e0f07163141174ee1f930578a0cffbc853d2394d7c729976b0b74e571");
	}

	@Test
	void onWhoseBehalfCounts() {
		String nobody = row("a", "b", null).sealedAfter(AuditChain.START);
		String somebody = onBehalf(ID, "WINDOW", ID).sealedAfter(AuditChain.START);
		UUID other = new UUID(1, 2);
		assertThat(nobody).isNotEqualTo(somebody);
		assertThat(onBehalf(other, "WINDOW", ID).sealedAfter(AuditChain.START)).isNotEqualTo(somebody);
		assertThat(onBehalf(ID, "HELPER", ID).sealedAfter(AuditChain.START)).isNotEqualTo(somebody);
		assertThat(onBehalf(ID, "WINDOW", other).sealedAfter(AuditChain.START)).isNotEqualTo(somebody);
		assertThat(onBehalf(null, null, ID).sealedAfter(AuditChain.START)).isNotEqualTo(nobody);
	}

	private static AuditRow onBehalf(UUID proxy, String kind, UUID person) {
		return new AuditRow(ID, Instant.parse("2026-11-22T01:02:03.000004Z"), null, "a", "CLERK", "b", null, null, "{}",
				proxy, kind, person);
	}

	@Test
	void textThatMovesBetweenColumnsChangesTheHash() {
		assertThat(row("ab", "c", null).sealedAfter(AuditChain.START))
			.isNotEqualTo(row("a", "bc", null).sealedAfter(AuditChain.START));
	}

	@Test
	void nullIsNotTheWordNull() {
		assertThat(row("a", "b", null).sealedAfter(AuditChain.START))
			.isNotEqualTo(row("a", "b", "null").sealedAfter(AuditChain.START));
	}

	@Test
	void hashBeforeItCounts() {
		assertThat(row("a", "b", null).sealedAfter(AuditChain.START))
			.isNotEqualTo(row("a", "b", null).sealedAfter("1".repeat(64)));
	}

}
