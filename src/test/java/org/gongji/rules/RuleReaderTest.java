package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read of a region: each rule once, under its topic, with its history. */
class RuleReaderTest {

	private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	private static final Region XIAN = new Region("610100");

	private static final Region LINCANG = new Region("530900");

	private static final String ORDER = "account.payment_order";

	private final RuleBooks books = new RuleBooks();

	private final RuleReader reader = new RuleReader(this.books, new Regions(this.books));

	private final RuleLinks links = new RuleLinks(this.books, new Regions(this.books));

	@BeforeEach
	void withoutActs() {
		this.books.enact(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "530900", "211200", "239900", "620800", "610100" })
	void everyKeyIsToldOnceUnderItsTopic(String code) {
		RulesTold told = told(code, DAY);
		assertThat(told.rules()).extracting(RuleTold::key)
			.containsExactlyElementsOf(this.books.library().keys().keySet());
		assertThat(told.sections()).flatExtracting(RulesTold.Section::rules).hasSize(told.rules().size());
		assertThat(told.sections())
			.allSatisfy((section) -> assertThat(section.rules()).allMatch((rule) -> rule.topic() == section.topic()));
		assertThat(told.rules()).filteredOn((rule) -> !rule.open() && !rule.key().equals("effective_from"))
			.allSatisfy((rule) -> assertThat(rule.sentence()).isNotBlank());
		assertThat(told.leftToTheBureau()).flatExtracting(RulesTold.Section::rules)
			.hasSize(told.open().size() - told.silent().stream().mapToInt((one) -> one.rules().size()).sum());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, key,                   open
			610100,   effective_from,        true
			610100,   account.payment_order, true
			239900,   account.payment_order, true
			620800,   account.payment_order, true
			530900,   account.payment_order, false
			211200,   account.payment_order, false
			530900,   effective_from,        false
			""")
	void whatIsOpenIsSaidToBe(String code, String key, boolean open) {
		RuleTold rule = rule(told(code, DAY), key);
		assertThat(rule.open()).isEqualTo(open);
		assertThat(rule.silent()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2022-12-31, BEFORE", "2023-01-01, WITHIN", "2027-12-31, WITHIN", "2028-01-01, AFTER" })
	void thePeriodIsThatOfTheDay(LocalDate day, Period period) {
		assertThat(told("620800", day).period()).isEqualTo(period);
		assertThat(told("620800", day).lastDay()).isEqualTo("2027-12-31");
	}

	@Test
	void bothLanguagesHaveWords() {
		RulesTold english = this.reader.read(new Region("211200"), DAY, Locale.ENGLISH).orElseThrow();
		assertThat(english.title()).startsWith("Implementing rules");
		assertThat(english.rules())
			.allSatisfy((rule) -> assertThat(rule.sentence() + rule.meaning() + rule.reading()).matches("\\p{ASCII}+"));
	}

	@Test
	void anUnknownRegionOrKeyHasNoPage() {
		assertThat(this.reader.read(new Region("999999"), DAY, Locale.CHINESE)).isEmpty();
		assertThat(this.reader.history(XIAN, "account.nothing", DAY, Locale.CHINESE)).isEmpty();
		assertThat(this.reader.history(new Region("999999"), ORDER, DAY, Locale.CHINESE)).isEmpty();
		assertThat(this.reader.compare(XIAN, DAY, new Region("999999"), DAY, Locale.CHINESE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# day,      open,  since,      until
			2023-04-30, true,  ,           2023-05-01
			2023-05-01, false, 2023-05-01, 2024-05-01
			2024-04-30, false, 2023-05-01, 2024-05-01
			2024-05-01, true,  2024-05-01,
			""")
	void aRuleHasEveryValueThatItEverHad(LocalDate day, boolean open, LocalDate since, LocalDate until) {
		enact(act(ORDER, "2023-05-01", List.of("authoriser", "user", "cash")),
				act(ORDER, "2023-05-01", List.of("user", "authoriser", "cash")), act(ORDER, "2024-05-01", null));
		RuleHistory history = this.reader.history(XIAN, ORDER, day, Locale.CHINESE).orElseThrow();
		assertThat(history.values()).hasSize(4);
		assertThat(history.values()).filteredOn(RuleTold::replacedAtOnce)
			.singleElement()
			.satisfies((one) -> assertThat(one.value().cells().get(0).text()).isEqualTo("authoriser"));
		assertThat(history.now().open()).isEqualTo(open);
		assertThat(history.now().since()).isEqualTo(since);
		assertThat(history.now().until()).isEqualTo(until);
		assertThat(history.elsewhere()).hasSize(4);
	}

	@Test
	void aFirstDayThatTheBureauSetIsTheOneTold() {
		enact(act("effective_from", "2023-02-01", LocalDate.of(2023, 2, 1)));
		RuleTold start = rule(told("610100", DAY), "effective_from");
		assertThat(start.value().cells()).containsExactly(new ShownValue.Cell(ShownValue.Kind.DAY, "2023-02-01"));
		assertThat(told("610100", DAY).from()).isEqualTo("2023-02-01");
	}

	@Test
	void aDayComparedWithItselfDiffersInNothing() {
		RuleComparison same = this.reader.compare(LINCANG, DAY, LINCANG, DAY, Locale.CHINESE).orElseThrow();
		assertThat(same.different()).isZero();
		assertThat(same.sections(false)).isEmpty();
		assertThat(same.sections(true)).flatExtracting(RuleComparison.Section::rows).hasSize((int) same.same());
	}

	@Test
	void onlyWhatDiffersIsShown() {
		enact(act(ORDER, "2023-05-01", List.of("user", "authoriser", "cash")));
		RuleComparison days = this.reader.compare(XIAN, LocalDate.of(2023, 4, 30), XIAN, DAY, Locale.CHINESE)
			.orElseThrow();
		assertThat(days.sections(false)).flatExtracting(RuleComparison.Section::rows)
			.singleElement()
			.satisfies((row) -> assertThat(row.right().key()).isEqualTo(ORDER));
		RuleComparison regions = this.reader.compare(LINCANG, DAY, XIAN, DAY, Locale.CHINESE).orElseThrow();
		assertThat(regions.rows()).filteredOn(RuleComparison.Row::same)
			.extracting((row) -> row.left().key())
			.contains("account.relations", ORDER, "account.vouchers")
			.doesNotContain("account.pharmacy_code", "family.same_province", "effective_from");
	}

	@Test
	void aReaderFindsRulesByTheirWords() {
		RulesTold told = told("530900", DAY);
		assertThat(told.speakingOf(" ")).isSameAs(told);
		assertThat(told.speakingOf("第十八条").rules()).extracting(RuleTold::key).contains("account.prohibited_named");
		assertThat(told.speakingOf("r-lc6").rules()).extracting(RuleTold::key).contains(ORDER);
		assertThat(told.speakingOf("不会有的词").rules()).isEmpty();
	}

	@Test
	void aCitationLeadsToItsRule() {
		RuleTold order = rule(told("530900", DAY), ORDER);
		assertThat(this.links.path(order.citation(), LINCANG, DAY))
			.isEqualTo("/rules/530900/" + ORDER + "?on=2023-06-01");
		assertThat(this.links.path(order.citation(), null, DAY)).startsWith("/rules/530900/");
		Citation shared = rule(told("530900", DAY), "account.medical_items").citation();
		assertThat(this.links.path(shared, LINCANG, DAY)).startsWith("/rules/530900/cited?article=%E7%AC%AC");
		assertThat(told("530900", DAY).standingOn(shared.article(), shared.basis()).rules()).hasSizeGreaterThan(1);
		Region heilongjiang = new Region("239900");
		Citation start = this.books.on(heilongjiang, DAY).standing();
		assertThat(this.links.path(start, heilongjiang, DAY)).contains("/rules/239900/effective_from");
		LocalDate ended = LocalDate.of(2028, 1, 1);
		Citation afterwards = this.books.on(new Region("620800"), ended).standing();
		assertThat(this.links.path(afterwards, null, ended)).isEqualTo("/rules/620800?on=2028-01-01");
		assertThat(this.links.path(new Citation("—", "", SourceKind.DECISION, "OQ-33"), LINCANG, DAY)).isNull();
		assertThat(this.links.path(null, LINCANG, DAY)).isNull();
	}

	@Test
	void aCitationOfAnActLeadsToItsRuleOnAnyDay() {
		BureauAct act = act(ORDER, "2023-05-01", List.of("user", "authoriser", "cash"));
		enact(act);
		assertThat(this.links.path(act.citation(), XIAN, DAY)).contains("/rules/610100/" + ORDER);
		assertThat(this.links.path(act.citation(), XIAN, LocalDate.of(2023, 1, 1))).contains(ORDER);
	}

	private void enact(BureauAct... acts) {
		this.books.enact(List.of(acts));
	}

	private BureauAct act(String key, String from, Object value) {
		return new BureauAct("610100", key, LocalDate.parse(from), value, List.of(),
				new Citation("某发〔2023〕5号", "第一条", SourceKind.BUREAU, ""));
	}

	private static RuleTold rule(RulesTold told, String key) {
		return told.rules().stream().filter((one) -> one.key().equals(key)).findFirst().orElseThrow();
	}

	private RulesTold told(String code, LocalDate day) {
		return this.reader.read(new Region(code), day, Locale.CHINESE).orElseThrow();
	}

}
