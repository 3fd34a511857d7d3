package org.gongji.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CaseMoveTest {

	@Test
	void theDrawnTableIsTheOneInForce() throws IOException {
		List<String> drawn = Files.readAllLines(Path.of("docs/casework.md"))
			.stream()
			.filter((line) -> line.matches("\\| [A-Z_]+ .*"))
			.map((line) -> line.replaceFirst("^\\| ([A-Z_]+) [^|]*\\|", "| $1 |"))
			.toList();
		assertThat(drawn).isEqualTo(Arrays.stream(CaseMove.values()).map(CaseMoveTest::drawn).toList());
	}

	@Test
	void nothingLeadsOutOfAnEndButTheBanksReturn() {
		assertThat(CaseMove.values()).filteredOn((move) -> move.from().stream().anyMatch(CaseState::closed))
			.containsExactly(CaseMove.BOUNCE);
	}

	@Test
	void moneyNeverComesBackByWithdrawing() {
		assertThat(CaseMove.WITHDRAW.from()).doesNotContain(CaseState.APPROVED, CaseState.PAYING, CaseState.BOUNCED,
				CaseState.DONE);
	}

	private static String drawn(CaseMove move) {
		String from = move.from().isEmpty() ? "–"
				: move.from().stream().sorted().map(CaseState::name).collect(Collectors.joining(", "));
		return "| %s | %s | %s |".formatted(move, from, move.to());
	}

}
