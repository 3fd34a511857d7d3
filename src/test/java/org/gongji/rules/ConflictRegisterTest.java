package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.rules.ConflictsTold.Later;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which later rule differs from which local one, and what an act of the bureau changes.
 */
class ConflictRegisterTest {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final Citation ACT = new Citation("某令", "第一条", SourceKind.BUREAU, "");

	private static final List<String> NEAR = List.of("self", "spouse", "parent", "child", "sibling", "grandparent",
			"grandchild");

	private final RuleBooks books = new RuleBooks();

	private final ConflictRegister register = new ConflictRegister(this.books,
			new RuleReader(this.books, new Regions(this.books)));

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, later rule,     how the local rules stand
			530900,   co_use_2024,    account.relations DIFFERS
			530900,   near_relatives, account.relations DIFFERS
			530900,   cross_pool,     ''
			530900,   wallet,         family.same_province DIFFERS
			530900,   own_voucher,    account.payment_order SAME
			530900,   trace_codes,    account.trace_codes DIFFERS
			211200,   co_use_2024,    account.relations DIFFERS
			211200,   near_relatives, account.relations DIFFERS
			211200,   wallet,         family.same_province SAME
			211200,   own_voucher,    account.payment_order DIFFERS
			610100,   co_use_2024,    account.relations DIFFERS
			610100,   wallet,         family.same_province SAME
			610100,   own_voucher,    account.payment_order OPEN
			239900,   co_use_2024,    account.relations DIFFERS
			239900,   own_voucher,    account.payment_order OPEN
			620800,   near_relatives, account.relations DIFFERS
			620800,   own_voucher,    account.payment_order OPEN
			""")
	void aLaterRuleStandsBesideTheLocalOnes(String code, String id, String standings) {
		assertThat(standings(later(code, id, DAY))).isEqualTo(standings);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, yields, article,       conflicts
			530900,   true,   第三十七条,     4
			211200,   true,   第三十三条,     4
			610100,   false,  全文（无规定）, 3
			239900,   false,  全文（无规定）, 3
			620800,   false,  全文（无规定）, 3
			""")
	void theTextItselfYieldsInTwoRegions(String code, boolean yields, String article, int conflicts) {
		ConflictsTold told = told(code, DAY, Locale.CHINESE);
		assertThat(told.textYields()).isEqualTo(yields);
		assertThat(told.yielding().citation().article()).isEqualTo(article);
		assertThat(told.conflicting()).hasSize(conflicts);
		assertThat(told.conflicting().size() + told.others().size()).isEqualTo(told.later().size()).isEqualTo(6);
	}

	@Test
	void anActOfTheBureauSwitchesFromItsDayOnAndNothingElseDoes() {
		assertThat(standings(later("239900", "co_use_2024", LocalDate.of(2099, 12, 31)))).endsWith("DIFFERS");
		enact("account.relations", NEAR);
		assertThat(standings(later("239900", "co_use_2024", DAY.minusDays(1)))).endsWith("DIFFERS");
		assertThat(standings(later("239900", "co_use_2024", DAY))).endsWith("SWITCHED");
		assertThat(later("239900", "co_use_2024", DAY).conflicts()).isTrue();
		assertThat(later("239900", "co_use_2024", DAY).beside().get(0).rule().citation()).isEqualTo(ACT);
		assertThat(standings(later("620800", "co_use_2024", DAY))).endsWith("DIFFERS");
	}

	@Test
	void anActThatStillLacksARelativeStillDiffers() {
		enact("account.relations", List.of("self", "spouse", "parent", "child", "sibling", "grandparent"));
		assertThat(standings(later("239900", "near_relatives", DAY))).endsWith("DIFFERS");
	}

	@Test
	void whatWasOnlyOpenIsNotSaidToBeSwitched() {
		enact("account.payment_order", List.of("user", "authoriser", "cash"));
		assertThat(standings(later("239900", "own_voucher", DAY))).endsWith("SAME");
		enact("account.payment_order", List.of("voucher_owner", "cash"));
		assertThat(standings(later("239900", "own_voucher", DAY))).endsWith("DIFFERS");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			530900, account.relations,     true
			530900, family.same_province,  true
			530900, account.payment_order, false
			211200, account.payment_order, true
			610100, account.payment_order, false
			530900, account.covers,        false
			620800, account.trace_codes,   true
			999999, account.relations,     false
			""")
	void aTouchedRuleIsMarked(String code, String key, boolean beside) {
		assertThat(this.register.beside(code, key, DAY)).isEqualTo(beside);
	}

	@Test
	void bothLanguagesHaveWordsAndEachSaysHowSurelyItIsKnown() {
		assertThat(told("211200", DAY, Locale.ENGLISH).later())
			.allSatisfy((later) -> assertThat(later.title() + later.content() + later.since() + later.known()
					+ later.here() + later.beside().stream().map((one) -> one.how()).collect(Collectors.joining()))
				.matches("\\p{ASCII}+"))
			.allSatisfy((later) -> assertThat(later.known()).isNotBlank());
		assertThat(told("211200", DAY, Locale.CHINESE).later()).extracting(Later::certainty)
			.contains("REPORTS", "GUIDANCE");
		assertThat(this.register.of(new Region("999999"), DAY, Locale.CHINESE)).isEmpty();
	}

	private void enact(String key, List<String> value) {
		this.books.enact(List.of(new BureauAct("239900", key, DAY, value, value, ACT)));
	}

	private ConflictsTold told(String code, LocalDate day, Locale locale) {
		return this.register.of(new Region(code), day, locale).orElseThrow();
	}

	private Later later(String code, String id, LocalDate day) {
		return told(code, day, Locale.CHINESE).later()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static String standings(Later later) {
		return later.beside()
			.stream()
			.map((one) -> one.rule().key() + " " + one.standing())
			.collect(Collectors.joining(" "));
	}

}
