package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.spending.web.TillPages.Answer;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A customer at the till, from the code to the receipt and back, on any database. */
abstract class CounterContract {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PaymentCodes codes;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private TillPages till;

	private PersonId buyer;

	private PersonId spouse;

	private String drug;

	private String wellness;

	@BeforeEach
	void openTill() {
		this.till = new TillPages(this.context, this.codes, LINCANG, this.town.pharmacy(LINCANG), Role.PHARMACY);
		this.buyer = this.town.personWith(LINCANG, "30.00");
		this.spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(this.spouse, this.buyer, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
		this.wellness = this.town.item(ItemCategory.WELLNESS, (String) null);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void theSplitStandsBeforePayingAndTheReceiptAfter() {
		assertThat(this.till.get("/counter").page()).contains("id=\"code\"", "autofocus");
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "2", "50.00");
		this.till.put(basket, this.wellness, "1", "7.50");
		String page = this.till.get(basket).page();
		assertThat(page).contains("测*", "本人账户", "30.00", "配偶 1", "50.00", "现金", "27.50", "壹佰零柒元伍角整", "可以付", "不能付")
			.doesNotContain("测试人", "??");
		Answer settled = this.till.settle(basket);
		assertThat(settled.status()).isEqualTo(303);
		String receipt = this.till.get(settled.location()).page();
		assertThat(receipt).contains("测试药店", "107.50", "配偶 1", "壹佰零柒元伍角整").doesNotContain("测试人", "??");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ZERO);
		assertThat(this.town.available(this.spouse)).isEqualTo(Money.ZERO);
		assertThat(this.till.get("/counter/today").page()).contains("107.50", "80.00", "27.50");
	}

	@Test
	void anAccountWhoseBalanceIsAboutToLeaveSaysSo() {
		freeze(this.buyer);
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "60.00");
		assertThat(this.till.get(basket).page()).contains("本人账户", "余额转移、清退正在办理", "OQ-20", "配偶 1", "50.00")
			.doesNotContain("??");
		freeze(this.spouse);
		String again = this.till.basketFor(this.buyer);
		this.till.put(again, this.drug, "1", "60.00");
		assertThat(this.till.get(again).page()).contains("余额转移、清退正在办理").doesNotContain("配偶 1", "??");
		assertThat(this.till.settle(again).status()).isEqualTo(422);
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("30.00"));
	}

	private void freeze(PersonId person) {
		this.jdbc.sql("update personal_account set state = 'frozen' where person_id = ?")
			.param(person.value())
			.update();
	}

	@Test
	void sentAgainItSettlesOnce() {
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "10.00");
		Answer first = this.till.settle(basket);
		Answer second = this.till.send(basket + "/settle", "version", "0", "cash", "99.00");
		assertThat(second.location()).isEqualTo(first.location());
		assertThat(this.till.get(basket).location()).isEqualTo(first.location());
		assertThat(this.till.send(basket + "/scan", "code", this.drug).location()).isEqualTo(first.location());
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("20.00"));
	}

	/** Only a wrong clock does this; that the month was closed is not kept. */
	@Test
	void inAClosedMonthNothingIsSoldAndTheCashierReadsWhy() {
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "10.00");
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("""
					insert into ledger_closed_month (region, first_day, closed_at, closed_by)
					values (?, ?, current_timestamp, 'test')""")
				.params(LINCANG.code(), LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1))
				.update();
			Answer refused = this.till.settle(basket);
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.page()).contains("没有办成：这个月已经结账", "钱没有动", "核对日期").doesNotContain("??");
		});
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.till.settle(basket).status()).as("the basket still stands").isEqualTo(303);
	}

	@Test
	void aReversalShowsWhereTheMoneyGoesAndHappensOnce() {
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "100.00");
		String receipt = this.till.settle(basket).location();
		String page = this.till.get(receipt + "/reverse").page();
		String[] ask = { "request", TillPages.hidden(page, "request"), "scope", "whole", "reason", "顾客退货" };
		Answer check = this.till.send(receipt + "/reverse/check", ask);
		assertThat(check.status()).isEqualTo(200);
		assertThat(check.page()).contains("30.00", "50.00", "20.00", "壹佰元整").doesNotContain("??");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ZERO);
		Answer done = this.till.send(receipt + "/reverse", ask);
		assertThat(done.status()).isEqualTo(303);
		assertThat(this.till.send(receipt + "/reverse", ask).location()).isEqualTo(done.location());
		assertThat(this.till.get(done.location()).page()).contains("个人账户退费单", receipt, "顾客退货", "负壹佰元整");
		assertThat(this.till.get(receipt).page()).contains(done.location());
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("30.00"));
		Answer again = this.till.send(receipt + "/reverse", "request", "another-one", "scope", "whole", "reason", "x");
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.page()).contains("已经退过");
	}

	@Test
	void aReprintIsCountedAndSaysSo() {
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "10.00");
		String receipt = this.till.settle(basket).location();
		this.till.send(receipt + "/print", "paper", "slip");
		assertThat(this.till.get(receipt).page()).doesNotContain("补打 第");
		assertThat(this.till.send(receipt + "/print", "paper", "a4").location()).endsWith("?paper=a4");
		assertThat(this.till.get(receipt).page()).contains("补打 第 1 次");
	}

	@Test
	void whatBelongsToAnotherInstitutionIsNotThere() {
		String basket = this.till.basketFor(this.buyer);
		this.till.put(basket, this.drug, "1", "10.00");
		TillPages other = new TillPages(this.context, this.codes, LINCANG, this.town.pharmacy(LINCANG), Role.PHARMACY);
		assertThat(other.get(basket).status()).isEqualTo(404);
		assertThat(other.send(basket + "/scan", "code", this.drug).status()).isEqualTo(404);
		assertThat(other.send(basket + "/settle", "version", "2", "cash", "0").status()).isEqualTo(404);
		String receipt = this.till.settle(basket).location();
		assertThat(other.get(basket).status()).isEqualTo(404);
		assertThat(other.get(receipt).status()).isEqualTo(404);
		assertThat(other.get(receipt + "/reverse").status()).isEqualTo(404);
		assertThat(other.send(receipt + "/print").status()).isEqualTo(404);
		assertThat(other.get("/counter/today").page()).doesNotContain(receipt);
		assertThat(this.till.get("/counter/basket/nonsense").status()).isEqualTo(404);
	}

	@Test
	void aHospitalEntersThePersonalPartOfWhoeverHasNoBenefitOfTheEmployees() {
		TillPages hospital = new TillPages(this.context, this.codes, LINCANG, this.town.hospital(LINCANG),
				Role.HOSPITAL);
		PersonId child = this.town.personWith(LINCANG, Enrolment.residentScheme(), "0.00");
		this.town.bind(this.buyer, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		String basket = hospital.basketFor(child);
		assertThat(hospital.send(basket + "/scan", "code", this.drug).status()).isEqualTo(422);
		assertThat(hospital.send(basket + "/visit", "kind", "ordinary", "origin", "ordinary", "visitOn", "2026-01-05")
			.status()).isEqualTo(404);
		assertThat(hospital.send(basket + "/part", "amount", "１２．５０").status()).isEqualTo(303);
		assertThat(hospital.send(basket + "/part", "amount", "20").status()).isEqualTo(303);
		Answer settled = hospital.settle(basket);
		assertThat(settled.status()).isEqualTo(303);
		assertThat(hospital.get(settled.location()).page()).contains("本次就诊个人负担", "20.00").doesNotContain("统筹基金");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("10.00"));
	}

}
