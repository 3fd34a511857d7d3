package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.benefit.CareArea;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitBill;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearCounters;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bill explained beforehand: fund, accounts and cash add up to it, whatever is asked.
 */
class BillAnswerTest {

	private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	private static final RuleBooks BOOKS = new RuleBooks();

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, in scope, outside, own,    spouse, fund,  shares,       cash
			530900,   200.00,   0.00,    ,       ,       77.00, '',           123.00
			530900,   60.00,    0.00,    ,       ,       0.00,  '',           60.00
			530900,   60.01,    0.00,    ,       ,       0.01,  '',           60.00
			530900,   200.00,   0.00,    123.00, ,       77.00, 123.00,       0.00
			530900,   200.00,   0.00,    122.99, ,       77.00, 122.99,       0.01
			530900,   200.00,   0.00,    50.00,  20.00,  77.00, 50.00 20.00,  53.00
			530900,   200.00,   0.00,    0.00,   200.00, 77.00, 0.00 123.00,  0.00
			530900,   200.00,   30.00,   100.00, 100.00, 77.00, 100.00 53.00, 0.00
			211200,   700.00,   0.00,    50.00,  20.00,  220.00, 50.00,       430.00
			""")
	void theBillIsSplit(String region, String inScope, String outside, String own, String spouse, String fund,
			String shares, String cash) {
		BillAnswer answer = answer(region, visit(inScope, outside), own, spouse);
		assertThat(answer.benefit().fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(answer.shares()).extracting((share) -> share.amount().yuan())
			.containsExactly(shares.isEmpty() ? new String[0] : shares.split(" "));
		assertThat(answer.cash()).isEqualTo(Money.ofYuan(cash));
		assertConserved(answer);
		assertThat(answer.accounts() == null).isEqualTo(own == null && spouse == null);
	}

	@Test
	void whatWaitsAsksNoAccount() {
		BillAnswer answer = answer("610100", visit("200.00", "0.00"), "500.00", null);
		assertThat(answer.benefit().outcome()).isEqualTo(Explained.Outcome.NOT_SET);
		assertThat(answer.benefit().parameters()).startsWith("effective_from").contains("pooled.cap", "pooled.ratio");
		assertThat(answer.accounts()).isNull();
		assertConserved(answer);
	}

	@Test
	void whatTheFundRefusesAccountsMayPay() {
		BillAnswer answer = answer("211200", visit("200.00", "0.00").in(CareArea.OUT_OF_AREA_TEMPORARY), "150.00",
				null);
		assertThat(answer.benefit().outcome()).isEqualTo(Explained.Outcome.REFUSED);
		assertThat(answer.shares()).extracting((share) -> share.amount().yuan()).containsExactly("150.00");
		assertConserved(answer);
	}

	@Test
	void anOrderThatIsNotSetStopsTheAccountsAlone() {
		BillAnswer answer = answer("239900", visit("1000.00", "0.00"), "50.00", "50.00");
		assertThat(answer.benefit().fund().isPositive()).isTrue();
		assertThat(answer.accountParameters()).containsExactly("account.payment_order");
		assertThat(answer.shares()).isEmpty();
		assertConserved(answer);
	}

	@Test
	void aPlaceThatIsNotDesignatedIsSaidToBe() {
		Visit visit = Visit.ordinary(DAY, CarePlace.institution(HospitalLevel.LEVEL_2, Specialty.GENERAL, false),
				bill("200.00", "0.00"));
		BillAnswer answer = answer("530900", visit, "50.00", null);
		assertThat(answer.accountReasons()).extracting(Reason::code).containsExactly(ReasonCode.PLACE_NOT_DESIGNATED);
		assertThat(answer.citations()).doesNotHaveDuplicates().isNotEmpty();
		assertConserved(answer);
	}

	@Test
	void whatTheYearHasSeenCounts() {
		YearCounters seen = YearCounters.fresh(2023)
			.plus(Map.of(new CounterKey("ordinary", ""),
					new YearCount(Money.ofYuan("300.00"), Money.ofYuan("2990.00"))));
		BillAnswer answer = BillAnswer.to(new BillQuestion(visit("100.00", "0.00"),
				PatientFacts.of(PersonStatus.EMPLOYEE), seen, BOOKS.on(new Region("211200"), DAY), null, List.of()));
		assertThat(answer.benefit().fund()).isEqualTo(Money.ofYuan("10.00"));
		assertConserved(answer);
	}

	@ParameterizedTest
	@CsvSource({ "620800, true", "530900, false", "610100, false", "239900, false" })
	void classBMattersWhereThePersonPaysPartOfItFirst(String region, boolean matters) {
		assertThat(question(region, visit("200.00", "0.00"), null, null).classesUntold()).isEqualTo(matters);
		VisitBill told = new VisitBill(Money.ZERO, Money.ofYuan("0.01"), Money.ZERO, Money.ZERO);
		Visit visit = Visit.ordinary(DAY, CarePlace.institution(HospitalLevel.LEVEL_2, Specialty.GENERAL, true), told);
		assertThat(question(region, visit, null, null).classesUntold()).isFalse();
	}

	private static void assertConserved(BillAnswer answer) {
		Money sum = answer.benefit().fund().plus(answer.cash());
		for (PayerShare share : answer.shares()) {
			sum = sum.plus(share.amount());
		}
		assertThat(sum).isEqualTo(answer.total());
	}

	private static BillAnswer answer(String region, Visit visit, String own, String spouse) {
		return BillAnswer.to(question(region, visit, own, spouse));
	}

	private static BillQuestion question(String region, Visit visit, String own, String spouse) {
		return new BillQuestion(visit, PatientFacts.of(PersonStatus.EMPLOYEE), YearCounters.fresh(2023),
				BOOKS.on(new Region(region), DAY), (own != null) ? Money.ofYuan(own) : null, (spouse != null)
						? List.of(new BillQuestion.Relative(Relation.SPOUSE, Money.ofYuan(spouse))) : List.of());
	}

	private static Visit visit(String inScope, String outside) {
		return Visit.ordinary(DAY, CarePlace.institution(HospitalLevel.LEVEL_2, Specialty.GENERAL, true),
				bill(inScope, outside));
	}

	private static VisitBill bill(String inScope, String outside) {
		return VisitBill.of(Money.ofYuan(inScope), Money.ofYuan(outside));
	}

}
