package org.gongji.closing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.account.MonthSums;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every movement of a personal account has a name of its own in the statement. */
class PostedFiguresTest {

	private static final YearMonth MONTH = YearMonth.of(2026, 10);

	/** What the chapter on the books shows; a paragraph may name several events. */
	private static final Path BOOKS = Path.of("docs", "ledger.md");

	private static final Pattern EVENT = Pattern.compile("\\(`([a-z_]+)`\\)");

	private static final Pattern ROW = Pattern
		.compile("\\|(?: [A-Z] \\|)? personal (?:\\([^|]*)?\\|([^|]*)\\|([^|]*)\\|.*");

	@Test
	void eachEventOfAPersonalAccountThatTheBooksKnowIsNamed() throws IOException {
		Set<MonthSums.Sum> sums = shown();
		assertThat(sums).extracting(MonthSums.Sum::event)
			.contains("purchase", "reversal", "later_money_in", "payout_inherited", "record_merge", "refund");
		for (MonthSums.Sum sum : sums) {
			Figures figures = PostedFigures.of(Money.ZERO, MONTH, List.of(sum, source(sum)));
			assertThat(figures.all().keySet()).as("%s, credit side %s", sum.event(), sum.credit())
				.extracting(FigureKey::name)
				.doesNotContain(FigureName.IN_OTHER, FigureName.OUT_OTHER);
		}
	}

	/** So the test above misses none: members read a word for each such event. */
	@Test
	void theChapterShowsEachEventThatMembersRead() throws IOException {
		Properties words = new Properties();
		words.load(Files.newBufferedReader(Path.of("src", "main", "resources", "i18n", "account.properties")));
		Set<String> read = new TreeSet<>();
		words.stringPropertyNames()
			.stream()
			.filter((key) -> key.matches("account\\.event\\.[a-z_]+"))
			.forEach((key) -> read.add(key.substring("account.event.".length())));
		Set<String> shown = new TreeSet<>();
		shown().forEach((sum) -> shown.add(sum.event()));
		assertThat(shown).isEqualTo(read);
	}

	@Test
	void creditsAreCountedAsNothingElse() {
		Figures figures = PostedFigures.of(Money.ZERO, MONTH,
				List.of(sum("personal", "credit", true, 990, 1_000_000), sum("personal", "unheard_of", true, 5, 1),
						sum("contribution_clearing", "credit", false, 900, 200),
						sum("pooled_fund", "credit", false, 90, 200)));
		assertThat(figures.of(FigureName.IN_CONTRIBUTION)).isEqualTo(new Figure(Money.ofFen(900), 0));
		assertThat(figures.of(FigureName.IN_FUND)).isEqualTo(new Figure(Money.ofFen(90), 0));
		assertThat(figures.of(FigureName.IN_OTHER)).isEqualTo(new Figure(Money.ofFen(5), 1));
		assertThat(figures.balanced()).isTrue();
	}

	/** Credits are told by where the money is from. */
	private static MonthSums.Sum source(MonthSums.Sum sum) {
		return sum("contribution_clearing", sum.event(), !sum.credit(), 100, 1);
	}

	private static MonthSums.Sum sum(String kind, String event, boolean credit, long fen, long count) {
		return new MonthSums.Sum(MONTH, kind, event, credit, "", Money.ofFen(fen), count);
	}

	/** Each side of a personal account that a table of the chapter has. */
	private static Set<MonthSums.Sum> shown() throws IOException {
		Set<MonthSums.Sum> sums = new LinkedHashSet<>();
		List<String> events = new ArrayList<>();
		boolean table = false;
		for (String line : Files.readAllLines(BOOKS)) {
			if (line.startsWith("|")) {
				Matcher row = ROW.matcher(line);
				if (row.matches()) {
					boolean credit = row.group(1).isBlank();
					events.forEach((event) -> sums.add(sum("personal", event, credit, 100, 1)));
				}
				table = true;
				continue;
			}
			if (table && line.startsWith("**")) {
				events.clear();
				table = false;
			}
			Matcher named = EVENT.matcher(line);
			while (named.find()) {
				events.add(named.group(1));
			}
		}
		return sums;
	}

}
