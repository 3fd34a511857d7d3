package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

import org.gongji.access.Region;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Random histories, once with every fact known in time and once with facts that come in
 * late, between runs, purchases and corrections: both end at the same sums.
 */
class CorrectionPropertyTest {

	static final List<String> REGIONS = List.of("239900", "620800", "211200");

	private static final Map<String, String> SET = Map.of("credit.flexible", "0.01", "credit.status_change_month",
			"next_month", "credit.retired_flexible", "55.00");

	private static final Map<String, RuleBooks> BEFORE = new HashMap<>();

	private static final Map<String, RuleBooks> AFTER = new HashMap<>();

	private static final YearMonth JANUARY = YearMonth.of(2023, 1);

	private static final LocalDate PUBLISHED = LocalDate.of(2023, 9, 1);

	private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

	@Test
	void lateAndEarlyRecordsEndAtTheSameSums() {
		int corrections = run(20_261_122L, 10_000, (fact) -> true);
		assertThat(corrections).as("corrections made").isGreaterThan(50_000);
	}

	/** The canary: a death, or a line taken back, that never comes through is noticed. */
	@Test
	void aFactThatIsForgottenIsSeen() {
		for (Class<?> forgotten : List.of(RandomHistory.Died.class, RandomHistory.TakenBack.class,
				RandomHistory.Status.class)) {
			assertThatThrownBy(() -> run(7L, 300, (fact) -> !forgotten.isInstance(fact))).as(forgotten.getSimpleName())
				.isInstanceOf(AssertionError.class);
		}
	}

	/**
	 * Plays so many histories both ways, late with the facts that are told; gives the
	 * number of corrections.
	 */
	static int run(long seed, int histories, Predicate<RandomHistory.Fact> told) {
		int corrections = 0;
		for (int number = 0; number < histories; number++) {
			Random random = new Random(seed + number);
			Function<LocalDate, RuleBook> books = books(REGIONS.get(number % REGIONS.size()));
			RandomHistory history = RandomHistory.of(random, JANUARY);
			ImaginedAccount early = new ImaginedAccount(history.first(), books);
			history.facts().forEach((one) -> early.record(one.fact()));
			ImaginedAccount late = new ImaginedAccount(history.first(), books);
			for (int step = 0; step < RandomHistory.STEPS; step++) {
				corrections += step(history, step, early, late, random, told);
			}
			corrections += end(early, late);
			String which = "history " + (seed + number);
			assertThat(late.credited()).as(which).isEqualTo(early.credited());
			assertThat(late.worth()).as(which).isEqualTo(early.worth()).isEqualTo(early.creditedInAll());
		}
		return corrections;
	}

	private static int step(RandomHistory history, int step, ImaginedAccount early, ImaginedAccount late, Random random,
			Predicate<RandomHistory.Fact> told) {
		history.facts()
			.stream()
			.filter((one) -> one.step() == step && told.test(one.fact()))
			.forEach((one) -> late.record(one.fact()));
		boolean setOff = random.nextBoolean();
		if (step < RandomHistory.MONTHS - 1) {
			early.credit(JANUARY.plusMonths(step), true);
			late.credit(JANUARY.plusMonths(step), setOff);
		}
		late.spend(random);
		return random.nextBoolean() ? late.correct(JANUARY.plusMonths(step).atDay(20)) : 0;
	}

	private static int end(ImaginedAccount early, ImaginedAccount late) {
		int corrections = 0;
		for (ImaginedAccount one : List.of(early, late)) {
			one.credit(JANUARY.plusMonths(RandomHistory.MONTHS - 1), true);
			corrections += one.correct(TODAY);
			assertThat(one.correct(TODAY)).as("a second look").isZero();
		}
		return corrections;
	}

	/** The files with what the texts leave open; Heilongjiang publishes in September. */
	private static Function<LocalDate, RuleBook> books(String code) {
		Region region = new Region(code);
		RuleBooks before = BEFORE.computeIfAbsent(code, (one) -> WrittenRules.with(one, SET));
		if (!code.equals(REGIONS.get(0))) {
			return (day) -> before.on(region, day);
		}
		RuleBooks after = AFTER.computeIfAbsent(code, (one) -> {
			Map<String, String> acts = new HashMap<>(SET);
			acts.put("credit.retiree_monthly_new", "95.00");
			acts.put("credit.backpay", "yes");
			return WrittenRules.with(one, acts);
		});
		return (day) -> (day.isBefore(PUBLISHED) ? before : after).on(region, day);
	}

}
