package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterId;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.Parameters;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bureau turns the duty to scan trace codes on for one day: two officers, and the till
 * follows. On every other day a drug is settled without its code.
 */
abstract class TraceCodeContract {

	private static final Region HEILONGJIANG = new Region("239900");

	/** A day that no other test uses. */
	private static final LocalDate DUTY = LocalDate.of(2024, 3, 5);

	@Autowired
	Spending spending;

	@Autowired
	Parameters parameters;

	@Autowired
	Books books;

	@Autowired
	Town town;

	private ProviderId shop;

	private PersonId buyer;

	private String drug;

	private String device;

	@BeforeEach
	void open() {
		this.shop = this.town.pharmacy(HEILONGJIANG);
		this.buyer = this.town.personWith(HEILONGJIANG, "100.00");
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.device = this.town.item(ItemCategory.DEVICE, (String) null);
		set("pharmacies", DUTY);
		set("not_asked", DUTY.plusDays(1));
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aDrugNeedsTheCodeOfEveryPackOnThatDay() {
		assertThat(lacking(DUTY, line(1, this.drug, 1))).containsExactly(1);
		assertThat(lacking(DUTY, line(1, this.drug, 2, Town.digits(20)))).containsExactly(1);
		assertThat(lacking(DUTY, line(1, this.drug, 2, Town.digits(20), Town.digits(20)))).isEmpty();
		assertThat(lacking(DUTY, line(1, this.device, 1))).isEmpty();
		assertThat(lacking(DUTY, line(1, this.device, 1), line(2, this.drug, 1))).containsExactly(2);
		assertThat(lacking(DUTY.minusDays(1), line(1, this.drug, 1))).isEmpty();
		assertThat(lacking(DUTY.plusDays(1), line(1, this.drug, 1))).isEmpty();
	}

	@Test
	void withoutItNothingIsSettledAndNothingMoves() {
		assertThat(this.spending.settle(purchase(DUTY, line(1, this.drug, 1)), Actor.SYSTEM)).isInstanceOfSatisfying(
				SettlementOutcome.Wrong.class,
				(wrong) -> assertThat(wrong.problems().get(0).words()).containsExactly("黑医保发〔2024〕9号 第一条"));
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.spending.settle(purchase(DUTY, line(1, this.drug, 1, Town.digits(20))), Actor.SYSTEM))
			.isInstanceOf(SettlementOutcome.Settled.class);
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("90.00"));
	}

	@Test
	void anotherRegionsInstitutionIsNotBound() {
		this.shop = this.town.pharmacy(new Region("211200"));
		assertThat(lacking(DUTY, line(1, this.drug, 1))).isEmpty();
	}

	private List<Integer> lacking(LocalDate day, Bought... lines) {
		return this.spending.check(purchase(day, lines))
			.problems()
			.stream()
			.filter((problem) -> problem.kind() == Problem.Kind.TRACE_CODE_MISSING)
			.map(Problem::line)
			.toList();
	}

	private Purchase purchase(LocalDate day, Bought... lines) {
		return new Purchase(RequestId.fresh(), this.shop, this.buyer, VoucherKind.E_VOUCHER, this.buyer, day,
				List.of(lines), null);
	}

	private static Bought line(int number, String code, int quantity, String... traces) {
		return new Bought(number, code, quantity, Money.ofYuan("10.00"), List.of(traces));
	}

	private void set(String value, LocalDate from) {
		ParameterEntry entry = new ParameterEntry("account.trace_codes", value, from, "关于追溯码的通知", "黑医保发〔2024〕9号", "第一条",
				"");
		ParameterId id = ((ParameterOutcome.Done) this.parameters.prepareInvented(officer(), HEILONGJIANG, entry,
				RequestId.fresh()))
			.id();
		assertThat(this.parameters.approve(officer(), HEILONGJIANG, id, "")).isInstanceOf(ParameterOutcome.Done.class);
	}

	private static Actor officer() {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, HEILONGJIANG);
	}

}
