package org.gongji.spending.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.spending.web.TillPages.Answer;
import org.gongji.testing.OnH2;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is typed or scanned at the till: words beside the field, nothing moves, no
 * 500.
 */
@OnH2
class CounterInputIT {

	private static final Region LINCANG = new Region("530900");

	private static final Region TIELING = new Region("211200");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PaymentCodes codes;

	@Autowired
	Town town;

	@Autowired
	Books books;

	private TillPages till;

	private PersonId buyer;

	private String drug;

	@BeforeEach
	void openTill() {
		this.till = new TillPages(this.context, this.codes, LINCANG, this.town.pharmacy(LINCANG), Role.PHARMACY);
		this.buyer = this.town.personWith(LINCANG, "100.00");
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
	}

	@AfterEach
	void nothingMoved() {
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.books.differences()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u0000", "\u202E", "😀", "281234567890123456", "6901234567892",
			"99010119900101123X", "123", "<script>alert(1)</script>", "２８１２３４５６７８９０１２３４５６" })
	void noSuchVoucherOpensABasket(String typed) {
		Answer answer = voucher(typed);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains("id=\"code-error\"").doesNotContain("??", "<script>alert", "Exception");
	}

	@Test
	void threeHundredCharactersAreKeptAndRefused() {
		String typed = "A".repeat(300);
		assertThat(voucher(typed).page()).contains("id=\"code-error\"", typed);
		String basket = this.till.basketFor(this.buyer);
		Answer answer = this.till.send(basket + "/scan", "code", typed);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains("id=\"code-error\"", typed);
	}

	@Test
	void aCodeIsUsedUpByItsScanAndTheSameScanSentTwiceIsOneBasket() {
		String code = this.codes.issue(this.buyer, Instant.now()).text();
		String id = RequestId.fresh().text();
		Answer first = this.till.send("/counter", "request", id, "code", code);
		assertThat(this.till.send("/counter", "request", id, "code", code).location()).isEqualTo(first.location());
		Answer later = voucher(code);
		assertThat(later.status()).isEqualTo(422);
		assertThat(later.page()).contains("已经用过");
		String other = this.codes.issue(this.buyer, Instant.now()).text();
		assertThat(this.till.send("/counter", "request", id, "code", other).location()).startsWith("/counter/basket/")
			.isNotEqualTo(first.location());
		String old = this.codes.issue(this.buyer, Instant.now().minusSeconds(61)).text();
		assertThat(voucher(old).page()).contains("已过一分钟");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u0000", "\u202E", "😀", "X123", "6901234567890", "X0000000000000000000000",
			"G99", "12345678901234567890", "'; drop table item; --" })
	void noSuchItemComesIntoTheBasket(String typed) {
		String basket = this.till.basketFor(this.buyer);
		Answer answer = this.till.send(basket + "/scan", "code", typed);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains("id=\"code-error\"", "还没有商品").doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "NIL",
			value = { "0,1.00", "-1,1.00", "1000000000,1.00", "10000,1.00", "1.5,1.00", "abc,1.00", "'',1.00",
					"😀,1.00", "1,0", "1,-1", "1,1.234", "1,500.01", "1,abc", "1,''", "1,1e3", "1,99999999999",
					"NIL,NIL", "'\u0000','\u202E'" })
	void noSuchQuantityOrPriceStands(String quantity, String price) {
		String basket = basketWithDrug();
		Answer answer = (quantity != null) ? this.till.send(basket + "/lines/1", "quantity", quantity, "price", price)
				: this.till.send(basket + "/lines/1");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains("id=\"error-1\"", "aria-invalid=\"true\"").doesNotContain("??");
		assertThat(this.till.get(basket).page()).contains("请输单价");
	}

	@ParameterizedTest
	@CsvSource({ "1,500.00", "9999,0.01", "２,１２.５０", "1,¥12" })
	void soundFiguresStand(String quantity, String price) {
		String basket = basketWithDrug();
		assertThat(this.till.send(basket + "/lines/1", "quantity", quantity, "price", price).status()).isEqualTo(303);
	}

	@Test
	void aBasketHoldsTwoHundredLines() {
		String basket = this.till.basketFor(this.buyer);
		for (int line = 1; line <= 200; line++) {
			assertThat(
					this.till.send(basket + "/scan", "code", this.town.item(ItemCategory.DRUG, (String) null)).status())
				.isEqualTo(303);
		}
		Answer answer = this.till.send(basket + "/scan", "code", this.drug);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains("最多 200 行");
	}

	@Test
	void aBasketThatIsNotReadyIsNotSettled() {
		String basket = basketWithDrug();
		Answer answer = this.till.send(basket + "/settle", "version", "1", "cash", "0.00");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(this.till.send(basket + "/settle", "version", "x").status()).isEqualTo(400);
		assertThat(this.till.send(basket + "/settle").page()).contains("刚刚在别处改过");
		this.till.send(basket + "/lines/1", "quantity", "1", "price", "10.00");
		assertThat(this.till.send(basket + "/settle", "version", "2", "cash", "5.00").page()).contains("账户里的钱刚刚有变动");
	}

	@Test
	void anEndedAgreementIsSaidAtOnceAndRefused() {
		TillPages ended = new TillPages(this.context, this.codes, LINCANG,
				this.town.pharmacyUntil(LINCANG, LocalDate.now(ZoneId.of("Asia/Shanghai"))), Role.PHARMACY);
		assertThat(ended.get("/counter").page()).contains("不在医保协议期内");
		String basket = ended.basketFor(this.buyer);
		ended.put(basket, this.drug, "1", "10.00");
		assertThat(ended.get(basket).page()).contains("个人账户不能付这一单", "不是定点医药机构");
		Answer answer = ended.settle(basket);
		assertThat(answer.status()).isEqualTo(422);
	}

	@Test
	void whereTheVoucherDecidesTheCashierSaysForWhom() {
		PersonId owner = this.town.personWith(TIELING, "100.00");
		PersonId child = this.town.personWith(TIELING, "0.00");
		this.town.bind(owner, child, Relation.CHILD, LocalDate.of(2025, 6, 1));
		String basket = this.till.basketFor(owner);
		String page = this.till.get(basket).page();
		assertThat(page).contains("给谁买", "子女 1", child.value().toString()).doesNotContain("测试人", "??");
		assertThat(this.till.send(basket + "/patient", "patient", this.buyer.value().toString()).status())
			.isEqualTo(404);
		assertThat(this.till.send(basket + "/patient", "patient", child.value().toString()).status()).isEqualTo(303);
		this.till.put(basket, this.drug, "1", "10.00");
		assertThat(this.till.get(basket).page()).contains("父母 1", "可以付");
		assertThat(this.till.settle(basket).status()).isEqualTo(303);
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("90.00"));
	}

	@ParameterizedTest
	@CsvSource({ "day,nonsense", "day,2999-01-01", "day,0000-00-00", "reference,nothing", "reference,😀" })
	void noSuchDayOrReceipt(String name, String text) {
		assertThat(this.till.get("/counter/today?" + name + "=" + text).status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "abc", "999999999999" })
	void aPageThatIsNoneIsTheFirst(String page) {
		assertThat(this.till.get("/counter/today?page=" + page).status()).isEqualTo(200);
	}

	private Answer voucher(String typed) {
		return this.till.send("/counter", "request", RequestId.fresh().text(), "code", typed);
	}

	private String basketWithDrug() {
		String basket = this.till.basketFor(this.buyer);
		assertThat(this.till.send(basket + "/scan", "code", this.drug).status()).isEqualTo(303);
		return basket;
	}

}
