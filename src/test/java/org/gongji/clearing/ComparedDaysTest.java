package org.gongji.clearing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How many days of June an institution compared. */
class ComparedDaysTest {

	private static final YearMonth JUNE = YearMonth.of(2026, 6);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# comparisons: from, last, agency, scheme                                  | days
			''                                                                          | 0
			2026-06-01 2026-06-30 - -                                                   | 30
			2026-05-20 2026-07-02 - -                                                   | 30
			2026-06-03 2026-06-03 - -                                                   | 1
			2026-06-01 2026-06-15 - -, 2026-06-16 2026-06-30 - -                        | 30
			2026-06-01 2026-06-20 - -, 2026-06-10 2026-06-25 - -                        | 25
			2026-06-01 2026-06-15 530900 -, 2026-06-16 2026-06-30 530900 -              | 30
			2026-06-01 2026-06-15 530900 -, 2026-06-16 2026-06-30 530100 -              | 15
			2026-06-01 2026-06-15 530900 -, 2026-06-16 2026-06-30 - -                   | 30
			2026-06-01 2026-06-15 530900 EMPLOYEE, 2026-06-16 2026-06-30 530900 RESIDENT | 15
			2026-06-01 2026-06-15 530900 EMPLOYEE, 2026-06-16 2026-06-30 530900 -       | 30
			2026-05-01 2026-05-31 - -                                                   | 0
			""")
	void daysCountTogetherForTheSameOnes(String comparisons, int days) {
		List<ComparedDays.Span> spans = new ArrayList<>();
		for (String one : comparisons.isEmpty() ? new String[0] : comparisons.split(", ")) {
			String[] parts = one.split(" ");
			spans.add(new ComparedDays.Span(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]),
					new ComparedDays.Scope(named(parts[2]), named(parts[3]))));
		}
		assertThat(ComparedDays.of(spans, JUNE.atDay(1), JUNE.atEndOfMonth())).isEqualTo(days);
	}

	private static String named(String text) {
		return text.equals("-") ? null : text;
	}

}
