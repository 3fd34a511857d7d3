package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.crediting.CreditingDecision.ParameterNotSet;
import org.gongji.crediting.CreditingDecision.Refused;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a credit tells of itself, and what no policy case speaks of. */
class CreditingAmountTest {

	private static final Region PINGLIANG = new Region("620800");

	private static final Region TIELING = new Region("211200");

	private static final Region XIAN = new Region("610100");

	private final RuleBooks books = new RuleBooks();

	@Test
	void aCreditTellsItsBaseItsRatioAndItsArticles() {
		MonthCredit credit = credited(facts(Standings.always(Standing.EMPLOYEE)), "2023-06").months().get(0);
		assertThat(credit.kind()).isEqualTo(CreditKind.OWN_CONTRIBUTION);
		assertThat(credit.base()).isEqualTo(Money.ofYuan("6000.00"));
		assertThat(credit.ratio()).isEqualByComparingTo("0.02");
		assertThat(credit.amount()).isEqualTo(Money.ofYuan("120.00"));
		assertThat(credit.citations()).extracting(Citation::article).containsOnly("第十五条");
		assertThat(credit.citations()).extracting(Citation::basis).contains("R-C5");
	}

	@Test
	void aRangeNamesEveryMissingParameterOnceInTheOrderOfTheChecks() {
		Standings standings = new Standings(Standing.FLEXIBLE,
				List.of(new StandingChange(LocalDate.of(2023, 3, 10), PersonStatus.RETIREE)), null);
		ParameterNotSet unset = (ParameterNotSet) months(standings, PINGLIANG);
		assertThat(unset.parameters()).containsExactly("credit.status_change_month", "credit.retired_flexible");
		ParameterNotSet more = (ParameterNotSet) months(standings, XIAN);
		assertThat(more.parameters()).containsExactly("effective_from", "credit.flexible", "credit.status_change_month",
				"credit.retiree_monthly");
		assertThat(more.citations()).hasSizeGreaterThan(1);
	}

	private CreditingDecision months(Standings standings, Region region) {
		return CreditingAmount.months(facts(standings), YearMonth.of(2023, 1), YearMonth.of(2023, 12),
				(day) -> this.books.on(region, day));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# died on,   month,   amount
			2023-06-01, 2023-05, 120.00
			2023-06-01, 2023-06, 120.00
			2023-06-30, 2023-06, 120.00
			2023-06-01, 2023-07, 0.00
			2023-06-30, 2024-01, 0.00
			""")
	void theMonthOfDeathStaysAndLaterOnesBringNothing(LocalDate diedOn, String month, String amount) {
		CreditingFacts facts = new CreditingFacts(Standings.always(Standing.EMPLOYEE), AccountType.COMBINED,
				Money.ofYuan("6000.00"), null, true, diedOn);
		assertThat(credited(facts, month).total()).isEqualTo(Money.ofYuan(amount));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# month, what is said
			2023-05, 120.00
			2023-07, 0.00
			2024-01, 0.00
			""")
	void whoLeftTheSchemeGetsNoMore(String month, String amount) {
		Standings standings = new Standings(Standing.EMPLOYEE,
				List.of(new StandingChange(LocalDate.of(2023, 6, 15), PersonStatus.NONE)), null);
		assertThat(credited(facts(standings), month).total()).isEqualTo(Money.ofYuan(amount));
	}

	@Test
	void theFirstRetireeMonthStandsInsteadOfTheDayOfRetirement() {
		Standings standings = new Standings(Standing.EMPLOYEE,
				List.of(new StandingChange(LocalDate.of(2023, 6, 15), PersonStatus.RETIREE)), YearMonth.of(2023, 8));
		assertThat(credited(facts(standings), "2023-07").total()).isEqualTo(Money.ofYuan("120.00"));
		assertThat(credited(facts(standings), "2023-08").total()).isEqualTo(Money.ofYuan("90.00"));
	}

	@Test
	void severalChangesCountInTheOrderOfTheirDays() {
		Standings standings = new Standings(Standing.EMPLOYEE,
				List.of(new StandingChange(LocalDate.of(2023, 9, 1), PersonStatus.EMPLOYEE),
						new StandingChange(LocalDate.of(2023, 6, 15), PersonStatus.RETIREE)),
				null);
		assertThat(credited(facts(standings), "2023-08").total()).isEqualTo(Money.ofYuan("90.00"));
		assertThat(credited(facts(standings), "2023-10").total()).isEqualTo(Money.ofYuan("120.00"));
	}

	@Test
	void aMonthThatReturnsToWhereItBeganNeedsNoRule() {
		Standings standings = new Standings(Standing.EMPLOYEE,
				List.of(new StandingChange(LocalDate.of(2023, 6, 5), PersonStatus.RETIREE),
						new StandingChange(LocalDate.of(2023, 6, 20), PersonStatus.EMPLOYEE)),
				null);
		assertThat(credited(facts(standings), "2023-06").total()).isEqualTo(Money.ofYuan("120.00"));
	}

	@Test
	void outOfForceCitesTheClauseOnTheFirstOrLastDay() {
		Refused before = (Refused) decide(facts(Standings.always(Standing.RETIREE)), "2022-12", PINGLIANG);
		Refused after = (Refused) decide(facts(Standings.always(Standing.RETIREE)), "2028-01", PINGLIANG);
		assertThat(before.code()).isEqualTo(CreditingReason.NOT_IN_FORCE);
		assertThat(before.citations()).extracting(Citation::basis).containsExactly("R-PL4");
		assertThat(after.citations()).extracting(Citation::basis).containsExactly("OQ-23");
	}

	@Test
	void anUnknownRegionCreditsNothing() {
		assertThat(decide(facts(Standings.always(Standing.RETIREE)), "2023-06", new Region("999999")))
			.isInstanceOf(Refused.class);
	}

	@Test
	void theDecisionKeepsTheDigestsOfItsBooks() {
		RuleBook early = this.books.on(TIELING, LocalDate.of(2022, 12, 1));
		CreditingDecision decision = CreditingAmount.months(facts(Standings.always(Standing.RETIREE)),
				YearMonth.of(2022, 12), YearMonth.of(2023, 1), (day) -> this.books.on(TIELING, day));
		assertThat(decision.digests()).contains(early.digest()).doesNotHaveDuplicates();
	}

	@Test
	void whatTheRuleNeedsMustBeThere() {
		CreditingFacts bare = new CreditingFacts(Standings.always(Standing.EMPLOYEE), AccountType.COMBINED, null, null,
				true, null);
		CreditingDecision.FactMissing missing = (CreditingDecision.FactMissing) decide(bare, "2023-06", PINGLIANG);
		assertThat(missing.fact()).isEqualTo(DeclaredFact.CONTRIBUTION_BASE);
		assertThat(missing.citations()).extracting(Citation::article).containsOnly("第十五条");
		assertThatIllegalArgumentException().isThrownBy(() -> new CreditingFacts(Standings.always(Standing.EMPLOYEE),
				AccountType.COMBINED, Money.ofYuan("-0.01"), null, true, null));
		assertThatIllegalArgumentException().isThrownBy(
				() -> CreditingAmount.months(bare, YearMonth.of(2023, 2), YearMonth.of(2023, 1), (day) -> null));
		assertThatIllegalArgumentException().isThrownBy(() -> Interest.of(Money.ofYuan("-0.01"), YearMonth.of(2023, 1),
				this.books.on(TIELING, LocalDate.of(2023, 1, 1))));
	}

	private Credited credited(CreditingFacts facts, String month) {
		return (Credited) decide(facts, month, PINGLIANG);
	}

	private CreditingDecision decide(CreditingFacts facts, String month, Region region) {
		YearMonth credited = YearMonth.parse(month);
		return CreditingAmount.monthly(facts, credited, this.books.on(region, credited.atDay(1)));
	}

	private static CreditingFacts facts(Standings standings) {
		return new CreditingFacts(standings, AccountType.COMBINED, Money.ofYuan("6000.00"), Money.ofYuan("4000.00"),
				true, null);
	}

}
