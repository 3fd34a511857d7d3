package org.gongji.audit;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditRowTest {

	private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

	private static AuditRow row(String actor, String act, String kind) {
		return new AuditRow(ID, Instant.parse("2026-11-22T01:02:03.000004Z"), null, actor, "CLERK", act, kind, null,
				"{}");
	}

	@Test
	void sameRowAfterSameHashSealsAlike() {
		assertThat(row("a", "b", null).sealedAfter(AuditChain.START))
			.isEqualTo(row("a", "b", null).sealedAfter(AuditChain.START))
			.matches("[0-9a-f]{64}");
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
