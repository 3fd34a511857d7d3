package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongji.access.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The five regulations as books: which day has which period, and that nothing lacks. */
class RuleBooksTest {

	private static final RuleBooks BOOKS = new RuleBooks();

	private static final Regions REGIONS = new Regions(BOOKS);

	private static final RuleKey<List<String>> ORDER = RuleKey.words("account.payment_order");

	private static final RuleKey<List<String>> RELATIONS = RuleKey.words("account.relations");

	@Test
	void fiveRegionsStandInTheFiles() {
		assertThat(REGIONS.all()).extracting((card) -> card.region().code() + " " + card.name() + " " + card.province())
			.containsExactly("211200 tieling 辽宁省", "239900 heilongjiang 黑龙江省", "530900 lincang 云南省", "610100 xian 陕西省",
					"620800 pingliang 甘肃省");
		assertThat(REGIONS.byName("lincang")).isEqualTo(REGIONS.byCode("530900")).isPresent();
		assertThat(REGIONS.byName("atlantis")).isEmpty();
		assertThat(REGIONS.byCode("999999")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region,       day,          period
			lincang,        2022-12-31,   BEFORE
			lincang,        2023-01-01,   WITHIN
			lincang,        2099-12-31,   WITHIN
			heilongjiang,   2022-12-31,   BEFORE
			heilongjiang,   2023-01-01,   WITHIN
			pingliang,      2022-12-31,   BEFORE
			pingliang,      2023-01-01,   WITHIN
			pingliang,      2027-12-31,   WITHIN
			pingliang,      2028-01-01,   AFTER
			tieling,        2022-11-30,   BEFORE
			tieling,        2022-12-01,   WITHIN
			xian,           2022-12-31,   START_NOT_SET
			xian,           2030-01-01,   START_NOT_SET
			xian,           -999999999-01-01, START_NOT_SET
			lincang,        -999999999-01-01, BEFORE
			lincang,        +999999999-12-31, WITHIN
			""")
	void aDayHasItsPeriod(String name, LocalDate day, Period period) {
		assertThat(on(name, day).period()).isEqualTo(period);
	}

	@Test
	void anUnknownRegionHasABookThatSaysSo() {
		RuleBook book = BOOKS.on(new Region("999999"), LocalDate.of(2023, 6, 1));
		assertThat(book.period()).isEqualTo(Period.UNKNOWN_REGION);
		assertThat(book.find(RELATIONS)).isEmpty();
		assertThat(book.digest()).hasSize(64);
	}

	static Stream<LocalDate> everyMonth() {
		return LocalDate.of(2022, 10, 1).datesUntil(LocalDate.of(2028, 4, 1), java.time.Period.ofMonths(1));
	}

	@ParameterizedTest
	@MethodSource("everyMonth")
	void everyRegionHasEveryMonthWhatItNeeds(LocalDate month) {
		for (RegionCard card : REGIONS.all()) {
			RuleBook book = BOOKS.on(card.region(), month);
			for (KeyLine key : BOOKS.library().keys().values()) {
				RuleKey<?> typed = new RuleKey<>(key.name(), Object.class);
				boolean said = book.find(typed).isPresent() || !book.openness(typed).equals(book.standing())
						|| key.name().equals("effective_from");
				assertThat(said).as(card.name() + " " + month + " " + key.name())
					.isEqualTo(book.period() != Period.BEFORE || key.name().equals("effective_from"));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region,     set,    document and article
			lincang,      true,   临政办规〔2022〕2号 第二十条（R-LC6）
			tieling,      true,   《铁岭市职工基本医疗保险门诊共济保障实施细则》 第十八条（R-TL11）
			xian,         false,  市政办发〔2022〕62号 四（二）（OQ-01）
			heilongjiang, false,  黑医保发〔2022〕58号 第十条（OQ-01）
			pingliang,    false,  平政办发〔2022〕112号 第十六条（OQ-01）
			""")
	void theOrderIsSetOrOpenWithItsSource(String name, boolean set, String cited) {
		RuleBook book = on(name, LocalDate.of(2023, 6, 1));
		assertThat(book.find(ORDER).isPresent()).isEqualTo(set);
		Citation citation = book.find(ORDER).map(Ruled::citation).orElseGet(() -> book.openness(ORDER));
		assertThat(citation.text()).isEqualTo(cited);
	}

	@Test
	void anActHoldsFromItsDayOn() {
		RuleBooks books = new RuleBooks();
		Citation act = new Citation("某令", "第一条", SourceKind.BUREAU, "");
		Region region = new Region("239900");
		LocalDate day = LocalDate.of(2023, 3, 1);
		String before = books.on(region, day).digest();
		books.enact(List.of(new BureauAct("239900", "account.payment_order", day, List.of("user", "authoriser", "cash"),
				List.of("user", "authoriser", "cash"), act)));
		assertThat(books.on(region, day.minusDays(1)).find(ORDER)).isEmpty();
		assertThat(books.on(region, day.minusDays(1)).digest()).isEqualTo(before);
		assertThat(books.on(region, day).find(ORDER)).contains(new Ruled<>(List.of("user", "authoriser", "cash"), act));
		assertThat(books.on(region, day).digest()).isNotEqualTo(before);
		assertThat(books.on(new Region("620800"), day).find(ORDER)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, BEFORE", "2023-01-01, WITHIN" })
	void xianStartsOnTheDayThatTheBureauSets(LocalDate day, Period period) {
		RuleBooks books = new RuleBooks();
		books.enact(List.of(start("610100", LocalDate.of(2023, 1, 1))));
		assertThat(books.on(new Region("610100"), day).period()).isEqualTo(period);
		books.enact(List.of());
		assertThat(books.on(new Region("610100"), day).period()).isEqualTo(Period.START_NOT_SET);
	}

	@Test
	void aFirstDayThatTheDocumentNamesIsNotMoved() {
		RuleBooks books = new RuleBooks();
		books.enact(List.of(start("530900", LocalDate.of(2020, 1, 1))));
		assertThat(books.on(new Region("530900"), LocalDate.of(2022, 12, 31)).period()).isEqualTo(Period.BEFORE);
	}

	@Test
	void aKeyOfAnotherTypeIsABug() {
		RuleBook book = on("lincang", LocalDate.of(2023, 6, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> book.find(RuleKey.yesNo("account.relations")));
	}

	private static BureauAct start(String code, LocalDate day) {
		return new BureauAct(code, "effective_from", LocalDate.MIN, day, List.of(day.toString()),
				new Citation("某令", "", SourceKind.BUREAU, ""));
	}

	private static RuleBook on(String name, LocalDate day) {
		return BOOKS.on(REGIONS.byName(name).orElseThrow().region(), day);
	}

}
