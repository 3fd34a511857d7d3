package org.gongji.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.closing.FigureName.Group;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.spending.VisitRegistration;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the statement of a month says, to the fen, on either database. */
abstract class MonthStatementContract extends ClosingTown {

	private static final Region LINCANG = new Region("530900");

	private static final Region HEILONGJIANG = new Region("239900");

	/** Event and other account of each kind of income. */
	private static final Map<String, List<Object>> IN = Map.of("interest", List.of("interest", FigureName.IN_INTEREST),
			"transfer_in", List.of("bank", FigureName.IN_TRANSFER), "opening",
			List.of("opening", FigureName.IN_OPENING), "before_reform",
			List.of("before_reform", FigureName.IN_BEFORE_REFORM), "premium_back",
			List.of("premium", FigureName.IN_PREMIUM_BACK), "credit_correction",
			List.of("contribution_clearing", FigureName.IN_CORRECTED), "unheard_of",
			List.of("bank", FigureName.IN_OTHER));

	private static final Map<String, List<Object>> OUT = Map.of("purchase",
			List.of("payable", FigureName.OUT_PURCHASES), "transfer_out",
			List.of("transfer_in_transit", FigureName.OUT_TRANSFER), "refund",
			List.of("refund_payable", FigureName.OUT_REFUND), "inheritance",
			List.of("estate_payable", FigureName.OUT_INHERITANCE), "claim_set_off",
			List.of("bank", FigureName.OUT_CLAIMS), "later_money", List.of("refund_payable", FigureName.OUT_LATER),
			"account_correction", List.of("opening", FigureName.OUT_CORRECTED), "unheard_of",
			List.of("bank", FigureName.OUT_OTHER));

	@Autowired
	private Spending spending;

	@Autowired
	private Reversals reversals;

	@Test
	void afterRandomDaysEveryFigureIsWhatWasBookedToTheFen() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		Map<YearMonth, Map<FigureName, Long>> expected = new TreeMap<>();
		expected.computeIfAbsent(FIRST, (month) -> new EnumMap<>(FigureName.class))
			.put(FigureName.IN_OPENING, 100_000L);
		long balance = 100_000;
		List<String> in = IN.keySet().stream().sorted().toList();
		List<String> out = OUT.keySet().stream().sorted().toList();
		for (int times = 0; times < 60; times++) {
			LocalDate day = FIRST.atDay(11).plusDays(random.nextInt(70));
			boolean comes = random.nextBoolean();
			String event = comes ? in.get(random.nextInt(in.size())) : out.get(random.nextInt(out.size()));
			List<Object> meant = comes ? IN.get(event) : OUT.get(event);
			long fen = comes ? 1 + random.nextInt(5000) : -1 - random.nextInt((int) Math.min(1500, balance - 1));
			book(day, event, (String) meant.get(0), fen);
			balance += fen;
			expected.computeIfAbsent(YearMonth.from(day), (month) -> new EnumMap<>(FigureName.class))
				.merge((FigureName) meant.get(1), Math.abs(fen), Long::sum);
		}
		long open = 0;
		for (YearMonth month = FIRST; !month.isAfter(NOW); month = month.plusMonths(1)) {
			Map<FigureName, Long> wanted = expected.getOrDefault(month, Map.of());
			Figures figures = statement(month).figures();
			for (FigureName name : FigureName.values()) {
				if (name.group() == Group.IN || name.group() == Group.OUT) {
					assertThat(figures.of(name).amount().fen()).as("%s %s, seed %s", month, name, seed)
						.isEqualTo(wanted.getOrDefault(name, 0L));
				}
			}
			assertThat(figures.balanced()).isTrue();
			assertThat(figures.of(FigureName.BEFORE).amount().fen()).isEqualTo(open);
			open = figures.of(FigureName.AFTER).amount().fen();
		}
		assertThat(open).isEqualTo(balance);
		closed(FIRST);
		closed(FIRST.plusMonths(1));
		assertThat(fen(NOW, FigureName.AFTER)).as("from the closed month on").isEqualTo(balance);
	}

	@Test
	void theYearIsTheSumOfItsMonthsClosedAndOpen() {
		book(FIRST.plusMonths(1).atDay(3), "purchase", "payable", -150);
		closed(FIRST);
		YearMonth last = NOW.minusMonths(1);
		long sum = 0;
		for (YearMonth month = FIRST; !month.isAfter(last); month = month.plusMonths(1)) {
			sum += (month.getYear() == last.getYear()) ? fen(month, FigureName.OUT_PURCHASES) : 0;
		}
		assertThat(statement(last).year().of(FigureName.OUT_PURCHASES).amount().fen()).isEqualTo(sum);
		assertThat(statement(last).section("OUT").year().fen()).isEqualTo(sum);
	}

	@Test
	void premiumsAreToldByProgrammeAndCreditsBySource() {
		book(this.account, FIRST.atDay(12), "premium", "premium", "resident_insurance", -400);
		book(this.account, FIRST.atDay(12), "premium", "premium", "long_term_care", -30);
		book(FIRST.atDay(13), "credit", "contribution_clearing", 900);
		book(FIRST.atDay(13), "credit", "pooled_fund", 90);
		MonthStatement seen = statement(FIRST);
		assertThat(seen.section("USE_BY_PROGRAMME").rows())
			.extracting((row) -> row.key().part() + " " + row.now().amount().fen())
			.containsExactly("long_term_care 30", "resident_insurance 400");
		assertThat(seen.section("OUT").now().fen()).isEqualTo(430);
		assertThat(fen(FIRST, FigureName.IN_CONTRIBUTION)).isEqualTo(900);
		assertThat(fen(FIRST, FigureName.IN_FUND)).isEqualTo(90);
		assertThat(fen(FIRST, FigureName.FUND_CREDITS)).isEqualTo(90);
		assertThat(seen.section("IN").rows()).extracting((row) -> row.key().name()).doesNotContain(FigureName.IN_OTHER);
	}

	@Test
	void theStatementsAreAsManyWhateverThereIs() {
		int few = statements(FIRST);
		for (int more = 1; more < 30; more++) {
			book(FIRST.atDay(11).plusDays(more), "interest", "interest", more);
		}
		assertThat(statements(FIRST)).isEqualTo(few).isLessThan(16);
		assertThat(statements(NOW)).isEqualTo(few);
		closed(FIRST);
		assertThat(statements(FIRST)).isLessThan(few);
		assertThat(statements(NOW)).isLessThanOrEqualTo(few);
	}

	private int statements(YearMonth month) {
		return CountedStatements.during(() -> statement(month)).statements().size();
	}

	/** Of a region where others buy too: what this adds to the present month. */
	@Test
	void usesAreToldByPayerPlaceAndGoods() {
		PersonId buyer = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "500.00");
		this.town.bind(spouse, buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		String drug = this.town.item(ItemCategory.DRUG, ItemClass.A);
		ProviderId shop = this.town.pharmacy(LINCANG);
		MonthStatement before = this.statements.of(LINCANG, NOW).orElseThrow();
		assertThat(settled(purchase(shop, buyer, drug, "50.00", null)).account()).isEqualTo(Money.ofYuan("50.00"));
		reverse(settled(purchase(shop, spouse, drug, "7.00", null)), shop);
		MonthStatement after = this.statements.of(LINCANG, NOW).orElseThrow();
		assertThat(added(before, after, "USE_BY_PAYER", "own.RETAIL_PHARMACY")).isEqualTo(3000);
		assertThat(added(before, after, "USE_BY_PAYER", "relative.RETAIL_PHARMACY")).isEqualTo(2000);
		assertThat(added(before, after, "USE_BY_CATEGORY", "drug")).isEqualTo(5000);
		assertThat(added(before, after, "OUT_PURCHASES", "")).isEqualTo(5700);
		assertThat(added(before, after, "OUT_REVERSALS", "")).isEqualTo(-700);
		assertThat(after.count("USE_PEOPLE", "people") - before.count("USE_PEOPLE", "people")).isEqualTo(2);
		assertThat(after.count("USE_PEOPLE", "settlements") - before.count("USE_PEOPLE", "settlements"))
			.as("two accounts paid one of them")
			.isEqualTo(2);
		partsComeToTheWhole(after);
	}

	@Test
	void theFundIsToldByVisitAndLevel() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "500.00");
		String treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
		ProviderId hospital = this.town.hospital(HEILONGJIANG);
		MonthStatement before = this.statements.of(HEILONGJIANG, NOW).orElseThrow();
		Settlement visit = settled(purchase(hospital, patient, treatment, "900.00", VisitRegistration.ORDINARY));
		assertThat(visit.fund().isPositive()).isTrue();
		MonthStatement after = this.statements.of(HEILONGJIANG, NOW).orElseThrow();
		assertThat(added(before, after, "FUND_BY_VISIT", "ORDINARY.LEVEL_2")).isEqualTo(visit.fund().fen());
		assertThat(added(before, after, "FUND_VISITS", "")).isEqualTo(visit.fund().fen());
		assertThat(added(before, after, "USE_BY_PAYER", "own.MEDICAL_INSTITUTION")).isEqualTo(visit.account().fen());
		assertThat(added(before, after, "USE_BY_CATEGORY", "medical_service")).isEqualTo(visit.account().fen());
		assertThat(after.count("FUND_PEOPLE", "people") - before.count("FUND_PEOPLE", "people")).isEqualTo(1);
		reverse(visit, hospital);
		assertThat(
				added(before, this.statements.of(HEILONGJIANG, NOW).orElseThrow(), "FUND_BY_VISIT", "ORDINARY.LEVEL_2"))
			.isZero();
		partsComeToTheWhole(after);
	}

	private static void partsComeToTheWhole(MonthStatement one) {
		assertThat(one.figures().balanced()).isTrue();
		Money used = one.figures()
			.of(FigureName.OUT_PURCHASES)
			.amount()
			.plus(one.figures().of(FigureName.OUT_REVERSALS).amount());
		assertThat(one.section("USE_BY_PAYER").now()).isEqualTo(used);
		assertThat(one.section("USE_BY_CATEGORY").now()).isEqualTo(used);
	}

	private static long added(MonthStatement before, MonthStatement after, String name, String part) {
		return fen(after, name, part) - fen(before, name, part);
	}

	private static long fen(MonthStatement one, String name, String part) {
		return one.figures()
			.all()
			.getOrDefault(new FigureKey(FigureName.valueOf(name), part), Figure.NONE)
			.amount()
			.fen();
	}

	private static Purchase purchase(ProviderId place, PersonId buyer, String item, String yuan,
			VisitRegistration visit) {
		return new Purchase(RequestId.fresh(), place, buyer, VoucherKind.E_VOUCHER, buyer,
				LocalDate.now(ZoneId.of("Asia/Shanghai")),
				List.of(new Bought(1, item, 1, Money.ofYuan(yuan), List.of())), visit, null);
	}

	private Settlement settled(Purchase purchase) {
		SettlementOutcome outcome = this.spending.settle(purchase, Town.cashier(LINCANG));
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

	private void reverse(Settlement settled, ProviderId place) {
		assertThat(this.reversals.reverse(new Reversal(RequestId.fresh(), settled.id(), place, Set.of(), "退货"),
				Town.cashier(HEILONGJIANG)))
			.isInstanceOf(ReversalOutcome.Reversed.class);
	}

}
