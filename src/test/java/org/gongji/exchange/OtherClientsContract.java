package org.gongji.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;
import static org.gongji.exchange.VisitOrders.order;
import static org.gongji.exchange.VisitOrders.orders;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** What software that we did not write sends, and would go on from the answer. */
abstract class OtherClientsContract extends PharmacyTown {

	@BeforeEach
	void readCard() {
		read();
	}

	@Test
	void aMessageOfAnAFormIsUndoneByEitherName() {
		for (String name : List.of("2102A", "2102")) {
			String msgid = this.shop.msgid();
			this.shop.call("2102A", msgid, sale("40").input());
			Tables.check("2601", this.shop.call("2601", doubt(msgid, name, PersonNumber.of(this.buyer))));
			assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
		}
	}

	@Test
	void whatWasUndoneIsNeverSaidToBeSettled() {
		String msgid = this.shop.msgid();
		this.shop.call("2102", msgid, sale("40").input());
		Map<String, Object> doubt = doubt(msgid, "2102", PersonNumber.of(this.buyer));
		Tables.check("2601", this.shop.call("2601", doubt));
		assertRefused(this.shop.call("2102", msgid, sale("40").input()), "msgid");
		String taken = this.shop.msgid();
		JsonNode info = this.shop.call("2102", taken, sale("7").input()).get("output").get("setlinfo");
		this.shop.call("2103", back(info));
		Map<String, Object> again = doubt(taken, "2102", PersonNumber.of(this.buyer));
		Tables.check("2601", this.shop.call("2601", again));
		Tables.check("2601", this.shop.call("2601", again));
		assertRefused(this.shop.call("2102", taken, sale("7").input()), "msgid");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void doubtNamesATransactionAndAPerson() {
		String msgid = this.shop.msgid();
		assertRefused(this.shop.call("2601", doubt(msgid, "9999", PersonNumber.of(this.buyer))), "data.oinfno");
		assertRefused(this.shop.call("2601", doubt(msgid, "2102", "1")), "data.psn_no");
	}

	@Test
	void aNumberThatWasReadIsNoPaymentCode() {
		Sale sale = new Sale(PersonNumber.of(this.buyer), "01", this.number).line(this.drug, "1", "40", "40");
		assertRefused(this.shop.call("2102", sale.input()), "mdtrt_cert_no");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void theSameContentMayBeWrittenInAnotherWay() {
		String msgid = this.shop.msgid();
		JsonNode first = this.shop.call("2102", msgid, sale("40").input());
		Sale again = sale("40");
		again.lastLine().put("cnt", "1.0");
		again.lastLine().put("pric", "40.00");
		again.lastLine().put("det_item_fee_sumamt", "40.00");
		again.lastLine().put("memo", "");
		again.lastLine().put("cmpd_flag", null);
		assertThat(this.shop.call("2102", msgid, again.input()).get("output")).isEqualTo(first.get("output"));
		assertRefused(this.shop.call("2102", msgid, sale("41").input()), "msgid");
	}

	@Test
	void whatNobodyMayPayIsOutsideThePolicyInEachFigure() {
		String goods = this.town.item(ItemCategory.WELLNESS, (String) null);
		JsonNode answer = this.shop.call("2101", sale("5").line(goods, "1", "40", "40").input()).get("output");
		JsonNode info = answer.get("setlinfo");
		assertThat(info.get("fulamt_ownpay_amt").decimalValue()).isEqualByComparingTo("40.00");
		assertThat(info.get("inscp_scp_amt").decimalValue()).isEqualByComparingTo("5.00");
		JsonNode line = answer.get("detlcutinfo").get(1);
		assertThat(line.get("selfpay_prop").decimalValue()).isEqualByComparingTo("1");
		assertThat(line.get("fulamt_ownpay_amt").decimalValue()).isEqualByComparingTo("40.00");
		assertThat(line.get("inscp_scp_amt").decimalValue()).isEqualByComparingTo("0");
	}

	@Test
	void aWrongLineIsNamedByItsFieldAndTheSchemeIsThePatients() {
		Sale later = sale("5");
		later.lastLine().put("fee_ocur_time", "2099-01-01 10:00:00");
		assertRefused(this.shop.call("2102", later.input()), "drugdetail[1].fee_ocur_time");
		assertRefused(this.shop.call("2102", sale("101").input()), "drugdetail[1].pric");
		Sale resident = sale("5").with("insutype", "390");
		assertThat(this.shop.call("2101", resident.input()).get("output").get("setlinfo").get("insutype").asString())
			.isEqualTo("310");
	}

	@Test
	void oneWrongOrderClearsNoOther() {
		String goods = this.town.item(ItemCategory.WELLNESS, (String) null);
		List<Map<String, Object>> orders = List.of(order("R1", this.drug, "101.00"), order("R2", goods, "5.00"),
				order("R3", this.drug, "9.00"));
		JsonNode answer = this.shop.call("3101", orders(this.buyer, orders));
		Tables.check("3101", answer);
		JsonNode lines = answer.get("output").get("line_verdicts");
		assertThat(lines.valueStream().map((line) -> line.get("rule_id").asString()))
			.containsExactly("PRICE_ABOVE_LIMIT", "PROHIBITED_CATEGORY", "");
		assertThat(answer.get("output").get("result").size()).isEqualTo(2);
	}

	@Test
	void whatWasEncryptedWithoutAnAgreementIsToldSoHoweverLong() {
		assertRefused(this.shop.call("2102", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=\n"), "加密");
		assertTimeout(Duration.ofSeconds(5),
				() -> assertRefused(this.shop.call("2102", "\n".repeat(1_000_000) + "!"), "JSON"));
	}

	@Test
	void aSaleIsNotTakenBackAsAVisit() {
		JsonNode info = this.shop.call("2102", sale("7").input()).get("output").get("setlinfo");
		assertRefused(this.shop.call("2208", back(info)), "infno");
	}

	private Sale sale(String amount) {
		return Sale.byCard(PersonNumber.of(this.buyer), this.number).line(this.drug, "1", amount, amount);
	}

}
