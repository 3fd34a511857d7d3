package org.gongji.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.testing.AtOnce;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.CountedStatements.Noted;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.amount;
import static org.gongji.exchange.Answers.assertRefused;

/** A pharmacy's software signs in, reads a person, reckons, settles and takes back. */
abstract class PharmacyDayContract extends PharmacyTown {

	@Autowired
	private PaymentCodes codes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aDay() {
		JsonNode signIn = this.shop.call("9001",
				Map.of("signIn", Map.of("opter_no", "001", "mac", "", "ip", "127.0.0.1")));
		Tables.check("9001", signIn);
		String psnNo = read();
		Sale sale = Sale.byCard(psnNo, this.number)
			.line(this.drug, "2", "12.5", "25.00")
			.line(this.drug, "1", "8", "8");
		JsonNode reckoned = this.shop.call("2101", sale.input());
		Tables.check("2101", reckoned);
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		JsonNode settled = this.shop.call("2102", sale.input());
		Tables.check("2102", settled);
		JsonNode info = settled.get("output").get("setlinfo");
		assertThat(amount(info, "acct_pay")).isEqualByComparingTo("33.00");
		assertThat(amount(info, "balc")).isEqualByComparingTo("467.00");
		assertThat(amount(info, "balc")).isEqualByComparingTo(amount(reckoned.get("output").get("setlinfo"), "balc"));
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("467.00"));
		JsonNode taken = this.shop.call("2103", back(info));
		Tables.check("2103", taken);
		assertThat(amount(taken.get("output").get("setlinfo"), "acct_pay")).isEqualByComparingTo("-33.00");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		String signNo = signIn.get("output").get("signinoutb").get("sign_no").asString();
		Tables.check("9002", this.shop.call("9002", Map.of("signOut", Map.of("sign_no", signNo, "opter_no", "001"))));
	}

	@Test
	void theSameMessageGetsTheFirstAnswer() {
		Sale sale = Sale.byCard(read(), this.number).line(this.drug, "1", "40", "40");
		String msgid = this.shop.msgid();
		JsonNode first = this.shop.call("2102", msgid, sale.input());
		this.shop.call("2102", Sale.byCard(read(), this.number).line(this.drug, "1", "7", "7").input());
		JsonNode again = this.shop.call("2102", msgid, sale.input());
		assertThat(again.get("output")).isEqualTo(first.get("output"));
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("453.00"));
		assertRefused(this.shop.call("2102", msgid, sale.line(this.drug, "1", "1", "1").input()), "msgid");
	}

	@Test
	void aStormOfOneMessageSettlesOnce() throws Exception {
		Sale sale = Sale.byCard(read(), this.number).line(this.drug, "1", "40", "40");
		String msgid = this.shop.msgid();
		Object input = sale.input();
		List<JsonNode> answers = AtOnce.atOnce(16, 40, () -> this.shop.call("2102", msgid, input));
		assertThat(answers).allSatisfy((answer) -> assertThat(answer.get("infcode").asInt()).isZero());
		assertThat(answers.stream().map((answer) -> answer.get("output")).distinct()).hasSize(1);
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("460.00"));
	}

	@Test
	void aPaymentCodeReadOncePaysOnce() {
		String code = this.codes.issue(this.buyer, java.time.Instant.now()).text();
		Map<String, Object> shown = Map.of("data", Map.of("mdtrt_cert_type", "01", "mdtrt_cert_no", code));
		JsonNode person = this.shop.call("1101", shown);
		Tables.check("1101", person);
		assertThat(this.shop.call("1101", shown).get("output")).isEqualTo(person.get("output"));
		String psnNo = person.get("output").get("baseinfo").get("psn_no").asString();
		Sale sale = new Sale(psnNo, "01", code).line(this.drug, "1", "40", "40");
		Tables.check("2101", this.shop.call("2101", sale.input()));
		Tables.check("2102", this.shop.call("2102", sale.input()));
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		assertRefused(other.call("1101", shown), "mdtrt_cert_no");
		assertRefused(other.call("2102", sale.input()), "mdtrt_cert_no");
	}

	@Test
	void aSaleTakesFewStatements() {
		Sale sale = Sale.byCard(read(), this.number)
			.line(this.drug, "1", "1", "1")
			.line(this.drug, "1", "2", "2")
			.line(this.drug, "1", "3", "3");
		this.shop.call("2102", sale.input());
		assertThat(fewest("2101", sale)).hasSizeLessThanOrEqualTo(3);
		assertThat(fewest("2102", sale)).hasSizeLessThanOrEqualTo(14);
	}

	/**
	 * Once a second one call reads the institution anew, so the fewest of three count.
	 */
	private List<String> fewest(String infno, Sale sale) {
		return Stream.generate(() -> CountedStatements.during(() -> this.shop.call(infno, sale.input())))
			.limit(3)
			.peek((noted) -> Tables.check(infno, noted.result()))
			.map(Noted::statements)
			.min(Comparator.comparingInt(List::size))
			.orElseThrow();
	}

	@Test
	void relativesPayInsideTheAccount() {
		PersonId owner = this.town.personWith(LINCANG, "300.00");
		PersonId child = this.town.personWith(LINCANG, "10.00");
		this.town.bind(owner, child, Relation.CHILD, Town.START);
		Sale sale = Sale.byCard(PersonNumber.of(child), number(child)).line(this.drug, "1", "50", "50");
		JsonNode info = this.shop.call("2102", sale.input()).get("output").get("setlinfo");
		assertThat(amount(info, "acct_pay")).isEqualByComparingTo("50.00");
		assertThat(amount(info, "acct_mulaid_pay")).isEqualByComparingTo("40.00");
		assertThat(amount(info, "balc")).isEqualByComparingTo("0.00");
		assertThat(this.town.available(owner)).isEqualTo(Money.ofYuan("260.00"));
	}

	@Test
	void herbsAreSoldByWeight() {
		Sale sale = Sale.byCard(read(), this.number).line(this.drug, "12.5", "0.125", "1.56");
		JsonNode settled = this.shop.call("2102", sale.input());
		Tables.check("2102", settled);
		assertThat(amount(settled.get("output").get("setlinfo"), "acct_pay")).isEqualByComparingTo("1.56");
		assertRefused(this.shop.call("2102",
				Sale.byCard(read(), this.number).line(this.drug, "1.5", "100.01", "150.02").input()), "限价");
	}

	@Test
	void doubtIsSettledEitherWay() {
		Sale sale = Sale.byCard(read(), this.number).line(this.drug, "1", "40", "40");
		String known = this.shop.msgid();
		this.shop.call("2102", known, sale.input());
		Tables.check("2601", this.shop.call("2601", doubt(known, "2102", PersonNumber.of(this.buyer))));
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		Tables.check("2601", this.shop.call("2601", doubt(known, "2102", PersonNumber.of(this.buyer))));
		String lost = this.shop.msgid();
		Tables.check("2601", this.shop.call("2601", doubt(lost, "2102", PersonNumber.of(this.buyer))));
		assertRefused(this.shop.call("2102", lost, sale.input()), "msgid");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void nobodyTakesBackTwiceNorForAnother() {
		JsonNode info = this.shop
			.call("2102", Sale.byCard(read(), this.number).line(this.drug, "1", "40", "40").input())
			.get("output")
			.get("setlinfo");
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		assertRefused(other.call("2103", back(info)), "setl_id");
		Tables.check("2103", this.shop.call("2103", back(info)));
		assertRefused(this.shop.call("2103", back(info)), "setl_id");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
	}

	/** Only a wrong clock does this; that the month was closed is not kept. */
	@Test
	void inAClosedMonthNothingIsSoldAndTheSameMessageMayComeAgain() {
		Sale sale = Sale.byCard(read(), this.number).line(this.drug, "1", "40", "40");
		String msgid = this.shop.msgid();
		LocalDate month = LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("""
					insert into ledger_closed_month (region, first_day, closed_at, closed_by)
					values (?, ?, current_timestamp, 'test')""").params(LINCANG.code(), month).update();
			assertRefused(this.shop.call("2102", msgid, sale.input()), YearMonth.from(month) + " 已经结账");
		});
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		Tables.check("2102", this.shop.call("2102", msgid, sale.input()));
	}

	@Test
	void wellnessGoodsAreRefusedWithTheArticle() {
		String goods = this.town.item(ItemCategory.WELLNESS, (String) null);
		JsonNode refused = this.shop.call("2101",
				Sale.byCard(read(), this.number).line(goods, "1", "40", "40").input());
		assertRefused(refused, "第");
		JsonNode mixed = this.shop.call("2102",
				Sale.byCard(read(), this.number).line(goods, "1", "40", "40").line(this.drug, "1", "5", "5").input());
		Tables.check("2102", mixed);
		assertThat(amount(mixed.get("output").get("setlinfo"), "psn_cash_pay")).isEqualByComparingTo("40.00");
		assertThat(mixed.get("output").get("detlcutinfo").get(0).get("memo").asString()).contains("第");
	}

}
