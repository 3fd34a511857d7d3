package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.rules.OpenCount;
import org.gongji.rules.OpenCount.Waiting;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for an open figure is counted from real rows, and only where it waits. */
abstract class OpenCountsContract {

	private static final Region XIAN = new Region("610100");

	private static final Region LINCANG = new Region("530900");

	@Autowired
	Spending spending;

	@Autowired
	List<OpenCount> counts;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Test
	void aBillThatMeetsAnUnsetFigureIsCountedOnceForEachKey() {
		ProviderId shop = this.town.pharmacy(XIAN);
		Purchase purchase = purchase(shop, this.town.personWith(XIAN, "100.00"));
		assertThat(stopped(purchase)).isEmpty();
		assertThat(this.spending.check(purchase).decision()).isInstanceOf(SpendingDecision.ParameterNotSet.class);
		assertThat(stopped(purchase)).containsExactly("effective_from");
		this.spending.check(purchase);
		assertThat(this.spending.settle(purchase, Town.cashier(XIAN))).isInstanceOf(SettlementOutcome.NotAllowed.class);
		assertThat(stopped(purchase)).hasSize(1);
		Purchase unchecked = purchase(shop, this.town.personWith(XIAN, "100.00"));
		this.spending.settle(unchecked, Town.cashier(XIAN));
		assertThat(stopped(unchecked)).hasSize(1);
	}

	@Test
	void aClinicBillIsCountedForTheFiguresOfTheBenefit() {
		Purchase visit = purchase(this.town.hospital(XIAN), this.town.personWith(XIAN, "100.00"),
				VisitRegistration.ORDINARY);
		this.spending.settle(visit, Town.cashier(XIAN));
		assertThat(stopped(visit)).contains("effective_from", "pooled.deductible", "pooled.ratio", "pooled.cap");
	}

	@Test
	void aBillThatIsSettledWritesNothing() {
		Purchase purchase = purchase(this.town.pharmacy(LINCANG), this.town.personWith(LINCANG, "100.00"));
		this.spending.check(purchase);
		assertThat(this.spending.settle(purchase, Town.cashier(LINCANG))).isInstanceOf(SettlementOutcome.Settled.class);
		assertThat(stopped(purchase)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# key                        | status          | counted
			effective_from               | EMPLOYEE        | 1
			effective_from               | RETIREE         | 1
			credit.retiree_monthly       | RETIREE         | 1
			credit.retiree_monthly       | EMPLOYEE        | 0
			credit.flexible              | FLEXIBLE        | 1
			credit.flexible              | NEW_FORM_WORKER | 1
			credit.flexible              | RETIREE         | 0
			credit.retired_flexible      | RETIREE         | 0
			interest.rate                | EMPLOYEE        | 1
			""")
	void peopleAndAccountsAreCountedByWhatTheKeyConcerns(String key, PersonStatus status, long counted) {
		long before = count(key);
		this.town.personWith(XIAN, Enrolment.employeeScheme(status), "1.00");
		assertThat(count(key) - before).isEqualTo(counted);
	}

	@Test
	void whatNobodyCountsIsNotNought() {
		for (String key : List.of("transfer.policy", "records.retention_years", "premium.partial")) {
			assertThat(waiting(key)).isEmpty();
		}
	}

	private long count(String key) {
		return waiting(key).stream()
			.filter((one) -> one.sort() != OpenCount.Sort.BILLS)
			.mapToLong(Waiting::count)
			.sum();
	}

	private List<Waiting> waiting(String key) {
		return this.counts.stream()
			.flatMap((count) -> count.waiting(XIAN, key, LocalDate.now(this.clock)).stream())
			.toList();
	}

	private Purchase purchase(ProviderId at, PersonId buyer) {
		return purchase(at, buyer, null);
	}

	private Purchase purchase(ProviderId at, PersonId buyer, VisitRegistration visit) {
		return new Purchase(RequestId.fresh(), at, buyer, VoucherKind.E_VOUCHER, buyer, LocalDate.now(this.clock), List
			.of(new Bought(1, this.town.item(ItemCategory.DRUG, (String) null), 1, Money.ofYuan("10.00"), List.of())),
				visit, null);
	}

	private List<String> stopped(Purchase purchase) {
		return this.jdbc.sql("select param_key from blocked_bill where bill = ? order by param_key")
			.param(purchase.request().text())
			.query(String.class)
			.list();
	}

}
