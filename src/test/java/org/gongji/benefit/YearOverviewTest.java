package org.gongji.benefit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the benefit of a year stands, by the documents' own figures. */
class YearOverviewTest {

	private static final RuleBooks BOOKS = new RuleBooks();

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# region | borne  | paid    | deductible | of     | left   | cap     | left
			530900   | 0.00   | 0.00    | EACH_VISIT | -      | -      | 6000.00 | 6000.00
			530900   | 0.00   | 6000.00 | EACH_VISIT | -      | -      | 6000.00 | 0.00
			530900   | 0.00   | 6000.01 | EACH_VISIT | -      | -      | 6000.00 | 0.00
			239900   | 399.99 | 100.00  | COUNTED    | 400.00 | 0.01   | 3000.00 | 2900.00
			239900   | 400.00 | 0.00    | COUNTED    | 400.00 | 0.00   | 3000.00 | 3000.00
			620800   | 0.00   | 0.00    | COUNTED    | 200.00 | 200.00 | 2500.00 | 2500.00
			211200   | 120.50 | 10.00   | COUNTED    | 300.00 | 179.50 | 3000.00 | 2990.00
			610100   | 0.00   | 0.00    | NOT_SET    | -      | -      | -       | -
			""")
	void theOrdinaryBenefitStandsWithItsFigures(String region, String borne, String paid, YearPart.State state,
			String amount, String left, String cap, String capLeft) {
		YearLine line = lines(region, Map.of(Benefit.ORDINARY.counter(), count(borne, paid)), 0).get(0);
		assertThat(line.benefit()).isEqualTo("ordinary");
		assertThat(line.deductible().state()).isEqualTo(state);
		assertThat(line.deductible().amount()).isEqualTo(money(amount));
		assertThat(line.deductible().left()).isEqualTo(money(left));
		assertThat(line.cap().amount()).isEqualTo(money(cap));
		assertThat(line.cap().left()).isEqualTo(money(capLeft));
		assertThat(line.deductible().citations()).isNotEmpty();
		assertThat(line.cap().citations()).isNotEmpty();
	}

	@Test
	void whatIsNotSetNamesItsParameter() {
		YearLine line = lines("610100", Map.of(), 0).get(0);
		assertThat(line.deductible().parameter()).isEqualTo("pooled.deductible_period");
		assertThat(line.cap().parameter()).isEqualTo("pooled.cap");
	}

	@Test
	void theChronicBenefitStandsForWhoHasADisease() {
		assertThat(lines("530900", Map.of(), 0)).hasSize(1);
		YearLine line = lines("530900", Map.of(Benefit.CHRONIC.counter(), count("100.00", "50.00")), 2).get(1);
		assertThat(line.benefit()).isEqualTo("chronic");
		assertThat(line.deductible().left()).isEqualTo(Money.ofYuan("200.00"));
		assertThat(line.cap().amount()).isEqualTo(Money.ofYuan("3000.00"));
		assertThat(line.cap().left()).isEqualTo(Money.ofYuan("2950.00"));
	}

	@Test
	void benefitsWithinTheInpatientCapShareItsLine() {
		Map<CounterKey, YearCount> counters = new HashMap<>();
		counters.put(Benefit.NEGOTIATED_DRUG.counter("甲药"), count("10.00", "0.00"));
		counters.put(Benefit.INPATIENT, count("0.00", "88.00"));
		List<YearLine> lines = lines("530900", counters, 0);
		assertThat(lines).extracting(YearLine::benefit).containsExactly("ordinary", "negotiated_drug", "inpatient");
		assertThat(lines.get(1).subject()).isEqualTo("甲药");
		assertThat(lines.get(1).deductible().state()).isEqualTo(YearPart.State.NOT_SET);
		assertThat(lines.get(1).deductible().used()).isEqualTo(Money.ofYuan("10.00"));
		assertThat(lines.get(2).cap().state()).isEqualTo(YearPart.State.NOT_SET);
		assertThat(lines.get(2).cap().used()).isEqualTo(Money.ofYuan("88.00"));
	}

	@ParameterizedTest
	@CsvSource({ "0.00,0", "1.00,0", "2.00,1", "199.99,99", "200.00,100", "900.00,100" })
	void theShareIsNeverRoundedUp(String used, int percent) {
		assertThat(new YearPart(YearPart.State.COUNTED, Money.ofYuan("200.00"), Money.ofYuan(used), List.of(), "")
			.percent()).isEqualTo(percent);
	}

	private static List<YearLine> lines(String region, Map<CounterKey, YearCount> counters, int diseases) {
		RuleBook book = BOOKS.on(new Region(region), LocalDate.of(2024, 6, 1));
		YearStand stand = new YearStand(null, new PersonId(UUID.randomUUID()), new Region(region), 2024, 0, counters);
		return YearOverview.of(stand, PatientFacts.of(PersonStatus.EMPLOYEE).withChronicDiseases(diseases), book);
	}

	private static YearCount count(String borne, String paid) {
		return new YearCount(Money.ofYuan(borne), Money.ofYuan(paid));
	}

	private static Money money(String yuan) {
		return (yuan != null) ? Money.ofYuan(yuan) : null;
	}

}
