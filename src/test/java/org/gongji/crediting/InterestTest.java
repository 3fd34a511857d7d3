package org.gongji.crediting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Interest of a period: which balances count, which days, and that it is rounded once.
 */
class InterestTest {

	private static final Region TIELING = new Region("211200");

	private static final LocalDate FROM = LocalDate.of(2025, 12, 21);

	private static final LocalDate UNTIL = LocalDate.of(2026, 12, 21);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# method           | in on 2026-03-31 | out on  | interest at 0.35 %
			MONTHLY_BALANCE    | 1000.00          | never   | 2.63
			MONTHLY_BALANCE    | 1000.00          | 2026-04-29 | 0.29
			MONTHLY_BALANCE    | 1000.00          | 2026-04-30 | 0.29
			MONTHLY_BALANCE    | 1000.00          | 2026-03-31 | 0.00
			DAILY_BALANCE_360  | 1000.00          | never   | 2.58
			DAILY_BALANCE_360  | 1000.00          | 2026-04-01 | 0.01
			DAILY_BALANCE_365  | 1000.00          | never   | 2.54
			DAILY_BALANCE_365  | 1000.00          | 2026-12-20 | 2.53
			""")
	void theBalancesOfItsDaysCount(InterestMethod method, String in, String out, String said) {
		BalanceHistory history = new BalanceHistory();
		history.change(LocalDate.of(2026, 3, 31), Money.ofYuan(in).fen());
		if (!out.equals("never")) {
			history.change(LocalDate.parse(out), -Money.ofYuan(in).fen());
		}
		InterestTerms terms = terms(method, stretch(FROM, UNTIL, "0.0035"));
		assertThat(interest(terms, history)).isEqualTo(Money.ofYuan(said));
	}

	@ParameterizedTest
	@EnumSource
	void itIsTheSameDayByDay(InterestMethod method) {
		Random random = new Random(method.ordinal());
		for (int round = 0; round < 500; round++) {
			BalanceHistory history = new BalanceHistory();
			TreeMap<LocalDate, Long> balances = new TreeMap<>();
			long balance = 0;
			LocalDate day = FROM.minusDays(random.nextInt(40));
			while (day.isBefore(UNTIL.plusDays(9))) {
				long change = random.nextBoolean() ? random.nextInt(1_000_000)
						: -(long) (random.nextDouble() * balance);
				history.change(day, change);
				balance += change;
				balances.put(day, balance);
				day = day.plusDays(random.nextInt(40));
			}
			LocalDate turn = FROM.plusDays(1 + random.nextInt(360));
			InterestTerms terms = terms(method, stretch(FROM, turn, "0.0035"), stretch(turn, UNTIL, "0.0041"));
			assertThat(interest(terms, history)).isEqualTo(slowly(terms, balances));
		}
	}

	private static Money slowly(InterestTerms terms, TreeMap<LocalDate, Long> balances) {
		BigDecimal sum = BigDecimal.ZERO;
		for (InterestTerms.Stretch stretch : terms.stretches()) {
			for (LocalDate day = stretch.from(); day.isBefore(stretch.until()); day = day.plusDays(1)) {
				boolean counts = terms.method().daily() || day.plusDays(1).getDayOfMonth() == 1;
				Map.Entry<LocalDate, Long> standing = balances.floorEntry(day);
				if (counts && standing != null) {
					sum = sum.add(stretch.rate().multiply(BigDecimal.valueOf(standing.getValue())));
				}
			}
		}
		return Money
			.ofFen(sum.divide(BigDecimal.valueOf(terms.method().parts()), 0, RoundingMode.HALF_UP).longValueExact());
	}

	@Test
	void itIsRoundedOnceAndNotByStretch() {
		BalanceHistory history = new BalanceHistory();
		history.change(FROM, 200);
		LocalDate turn = LocalDate.of(2026, 6, 21);
		assertThat(interest(
				terms(InterestMethod.MONTHLY_BALANCE, stretch(FROM, turn, "0.0040"), stretch(turn, UNTIL, "0.0040")),
				history))
			.isEqualTo(Money.ofFen(1));
		assertThat(interest(terms(InterestMethod.MONTHLY_BALANCE, stretch(FROM, turn, "0.0040")), history))
			.isEqualTo(Money.ZERO);
	}

	@Test
	void aBalanceBelowZeroIsRefused() {
		BalanceHistory history = new BalanceHistory();
		history.change(FROM, -1);
		assertThatIllegalArgumentException().isThrownBy(() -> history.sum(InterestMethod.MONTHLY_BALANCE, FROM, UNTIL));
	}

	@Test
	void theTermsAreThoseOfTheBureauAndOpenBefore() {
		assertThat(InterestTerms.of(2026, books(Map.of())))
			.isEqualTo(new InterestTerms.Open(List.of("interest.rate", "interest.method", "interest.posting_day")));
		assertThat(
				InterestTerms.of(2026, books(Map.of("interest.rate", "0.0035", "interest.posting_day", "2023-12-20"))))
			.isEqualTo(new InterestTerms.Open(List.of("interest.method")));
		Map<String, String> all = Map.of("interest.rate", "0.0035", "interest.method", "daily_balance_360",
				"interest.posting_day", "2023-12-20");
		assertThat(InterestTerms.of(2021, books(all))).isEqualTo(new InterestTerms.Closed(false));
		InterestTerms terms = ((InterestTerms.Ready) InterestTerms.of(2026, books(all))).terms();
		assertThat(terms.method()).isEqualTo(InterestMethod.DAILY_BALANCE_360);
		assertThat(terms.stretches()).containsExactly(stretch(FROM, UNTIL, "0.0035"));
		assertThat(terms.onlyRate()).isEqualByComparingTo("0.0035");
		assertThat(terms.citations()).extracting(Citation::document).contains("made up for a test");
		LocalDate later = LocalDate.of(2026, 3, 1);
		assertThat(terms.notBefore(later).stretches()).containsExactly(stretch(later, UNTIL, "0.0035"));
		assertThat(terms.notBefore(UNTIL).stretches()).isEmpty();
		assertThat(terms.notBefore(later).digest()).isNotEqualTo(terms.digest());
	}

	private static java.util.function.Function<LocalDate, org.gongji.rules.RuleBook> books(Map<String, String> acts) {
		RuleBooks books = WrittenRules.with(TIELING.code(), acts);
		return (day) -> books.on(TIELING, day);
	}

	private static Money interest(InterestTerms terms, BalanceHistory history) {
		return terms.interest(terms.stretches()
			.stream()
			.map((stretch) -> history.sum(terms.method(), stretch.from(), stretch.until()))
			.toList());
	}

	private static InterestTerms terms(InterestMethod method, InterestTerms.Stretch... stretches) {
		return new InterestTerms(2026, method, FROM, UNTIL, List.of(stretches), List.of());
	}

	private static InterestTerms.Stretch stretch(LocalDate from, LocalDate until, String rate) {
		return new InterestTerms.Stretch(from, until, new BigDecimal(rate));
	}

}
