package org.gongji.rules;

import java.time.LocalDate;
import java.util.Locale;

import org.gongji.access.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the public page tells of a region: each key once, ruled or open. */
class RuleTextsTest {

	private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	private final RuleBooks books = new RuleBooks();

	private final RuleTexts texts = new RuleTexts(this.books);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, open, what is open
			530900,   0,    ''
			211200,   0,    ''
			239900,   1,    account.payment_order
			620800,   1,    account.payment_order
			610100,   2,    effective_from account.payment_order
			""")
	void everyKeyIsToldOnce(String code, int open, String names) {
		RulesTold told = told(code, DAY);
		assertThat(told.open()).hasSize(open);
		assertThat(told.open()).extracting(RulesTold.Rule::key)
			.containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
		assertThat(told.rules().size() + told.open().size())
			.isEqualTo(this.books.library().keys().size() - ((open == 2) ? 0 : 1));
		assertThat(told.rules()).allSatisfy((rule) -> assertThat(rule.sentence()).isNotBlank());
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, BEFORE", "2023-01-01, WITHIN", "2027-12-31, WITHIN", "2028-01-01, AFTER" })
	void thePeriodIsThatOfTheDay(LocalDate day, Period period) {
		assertThat(told("620800", day).period()).isEqualTo(period);
		assertThat(told("620800", day).lastDay()).isEqualTo("2027-12-31");
	}

	@Test
	void bothLanguagesHaveWords() {
		RulesTold english = this.texts.of(new Region("211200"), DAY, Locale.ENGLISH).orElseThrow();
		assertThat(english.title()).startsWith("Implementing rules");
		assertThat(english.rules()).allSatisfy((rule) -> assertThat(rule.sentence()).matches("\\p{ASCII}+"));
	}

	@Test
	void anUnknownRegionHasNoPage() {
		assertThat(this.texts.of(new Region("999999"), DAY, Locale.CHINESE)).isEmpty();
	}

	private RulesTold told(String code, LocalDate day) {
		return this.texts.of(new Region(code), day, Locale.CHINESE).orElseThrow();
	}

}
