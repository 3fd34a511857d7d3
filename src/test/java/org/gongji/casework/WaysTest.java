package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be asked for in each situation and region, by the shipped rules. */
class WaysTest {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

	private final RuleBooks books = new RuleBooks();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# region | situation              | verdict | offered             | named
			530900   | MOVED_WITH_ACCOUNT     | OPEN    | TRANSFER_OUT        | 第十九条
			530900   | MOVED_WITHOUT_ACCOUNT  | OPEN    | REFUND              | 第十九条
			530900   | MOVED_TO_RESIDENT      | OPEN    | REFUND              | 第十九条
			530900   | RESIDENT_HERE          | NOT_SET |                     | account.on_change_to_resident
			530900   | LIVING_ELSEWHERE       | REFUSED |                     | GROUND_NOT_LISTED
			530900   | SPECIAL_REASON         | NOT_SET |                     | refund.other_special_reasons
			530900   | DEATH                  | OPEN    | DEATH               | 第十九条
			239900   | MOVED_WITH_ACCOUNT     | CHOICE  | TRANSFER_OUT REFUND | 第十一条
			239900   | MOVED_WITHOUT_ACCOUNT  | OPEN    | REFUND              | 第十一条
			239900   | MOVED_TO_RESIDENT      | OPEN    | REFUND              | 第十一条
			239900   | LIVING_ELSEWHERE       | REFUSED |                     | GROUND_NOT_LISTED
			239900   | SPECIAL_REASON         | REFUSED |                     | GROUND_NOT_LISTED
			239900   | DEATH                  | OPEN    | DEATH               | 第十一条
			211200   | MOVED_WITH_ACCOUNT     | OPEN    | TRANSFER_OUT        | 第十九条（二）
			211200   | MOVED_WITHOUT_ACCOUNT  | REFUSED |                     | MUST_TRANSFER
			211200   | MOVED_TO_RESIDENT      | OPEN    | REFUND              | 第十九条（二）
			211200   | RESIDENT_HERE          | KEPT    |                     | 第十九条（三）
			211200   | LIVING_ELSEWHERE       | OPEN    | REFUND              | 第十九条（五）
			211200   | DEATH                  | OPEN    | DEATH               | 第十九条（四）
			610100   | MOVED_WITH_ACCOUNT     | NOT_SET |                     | effective_from
			610100   | MOVED_TO_RESIDENT      | NOT_SET |                     | transfer.cross_scheme
			620800   | MOVED_WITH_ACCOUNT     | NOT_SET |                     | transfer.policy
			620800   | LIVING_ELSEWHERE       | NOT_SET |                     | refund.policy
			620800   | DEATH                  | NOT_SET |                     | death.policy
			""")
	void theLawAnswersEachSituation(String region, Situation situation, Way.Verdict verdict, String offered,
			String named) {
		Way way = Ways.of(situation, this.books.on(new Region(region), DAY), DAY);
		assertThat(way.verdict()).isEqualTo(verdict);
		assertThat(String.join(" ", way.offered().stream().map(CaseKind::name).toList()))
			.isEqualTo((offered != null) ? offered : "");
		switch (verdict) {
			case NOT_SET -> assertThat(way.parameters()).contains(named);
			case REFUSED -> assertThat(way.reasons()).extracting(CaseReason::name).contains(named);
			default -> assertThat(way.citations()).extracting(Citation::article).contains(named);
		}
	}

	@Test
	void beforeTheFirstDayNothingMayBeAskedFor() {
		LocalDate before = LocalDate.of(2022, 12, 31);
		List<Way> ways = Ways.of(this.books.on(new Region("530900"), before), before);
		assertThat(ways).hasSize(Situation.values().length)
			.allSatisfy((way) -> assertThat(way.reasons()).containsExactly(CaseReason.NOT_IN_FORCE));
	}

}
