package org.gongji.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;
import static org.gongji.exchange.VisitOrders.order;
import static org.gongji.exchange.VisitOrders.orders;

/** What was sold and returned by trace codes, and orders that are checked beforehand. */
abstract class GoodsContract extends HospitalTown {

	private Institution shop;

	private PersonId buyer;

	private String drug;

	@BeforeEach
	void openShop() {
		this.shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		this.buyer = this.town.personWith(LINCANG, "100.00");
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
	}

	@Test
	void aPackIsSoldOnceUntilItIsBack() {
		String code = Town.digits(20);
		String first = this.shop.msgid();
		Map<String, Object> sale = sale("J1", "1", code);
		Tables.check("3505", this.shop.call("3505", first, sale));
		Tables.check("3505", this.shop.call("3505", first, sale));
		assertRefused(this.shop.call("3505", first, sale("J1", "2", code)), "msgid");
		assertRefused(this.shop.call("3505", sale("J2", "1", code)), "selinfo.drugtracinfo[1].drug_trac_codg");
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		Map<String, Object> older = sale("J9", "1");
		info(older).put("drug_trac_codg", code);
		assertRefused(other.call("3505", older), "selinfo.drug_trac_codg");
		Sale settles = Sale.byCard(PersonNumber.of(this.buyer), number(this.buyer)).line(this.drug, "1", "10", "10");
		settles.lastLine().put("drugtracinfo", List.of(Map.of("drug_trac_codg", code)));
		assertRefused(this.shop.call("2102", settles.input()), code);
		assertRefused(other.call("3506", sale("J1", "1", code)), "selinfo.sel_retn_cnt");
		assertRefused(this.shop.call("3506", sale("J1", "1", Town.digits(20))), "selinfo.drugtracinfo[1]");
		Tables.check("3506", this.shop.call("3506", sale("J1", "1", code)));
		assertRefused(this.shop.call("3506", sale("J1", "1", code)), "selinfo.sel_retn_cnt");
		Tables.check("2102", this.shop.call("2102", settles.input()));
	}

	@Test
	void aSettledSaleComesBackAfterItsSettlement() {
		String code = Town.digits(20);
		Sale settles = Sale.byCard(PersonNumber.of(this.buyer), number(this.buyer)).line(this.drug, "1", "10", "10");
		settles.lastLine().put("drugtracinfo", List.of(Map.of("drug_trac_codg", code)));
		JsonNode settled = this.shop.call("2102", settles.input()).get("output").get("setlinfo");
		Map<String, Object> sale = sale("J1", "2", code, Town.digits(20));
		info(sale).put("setl_id", settled.get("setl_id").asString());
		info(sale).put("psn_no", PersonNumber.of(this.buyer));
		Tables.check("3505", this.shop.call("3505", sale));
		assertRefused(this.shop.call("3506", sale), "selinfo.setl_id");
		Tables.check("2103", this.shop.call("2103", PharmacyTown.back(settled)));
		assertRefused(this.shop.call("3505", sale), "selinfo.setl_id");
		Tables.check("3505", this.shop.call("3505", sale("J3", "1", code)));
		Tables.check("3506", this.shop.call("3506", sale));
		assertRefused(this.shop.call("3505", sale("J4", "1", code)), "selinfo.drugtracinfo[1].drug_trac_codg");
	}

	@Test
	void whoIsNotNamedIsInsuredNowhere() {
		Map<String, Object> paid = sale("J1", "1");
		info(paid).put("psn_no", "");
		Map<String, Object> envelope = this.shop.envelope("3505", this.shop.msgid(), paid);
		envelope.put("insuplc_admdvs", "");
		Tables.check("3505", this.shop.send(this.shop.headers(), Institution.JSON.writeValueAsBytes(envelope)));
		info(paid).put("psn_no", PersonNumber.of(this.buyer));
		envelope.put("msgid", this.shop.msgid());
		assertRefused(this.shop.send(this.shop.headers(), Institution.JSON.writeValueAsBytes(envelope)),
				"insuplc_admdvs");
	}

	@Test
	void tracesMayComeAsText() {
		String code = Town.digits(20);
		Map<String, Object> asText = sale("J1", "1");
		info(asText).put("drugtracinfo", "[{\"drug_trac_codg\":\"" + code + "\"}]");
		Tables.check("3505", this.shop.call("3505", asText));
		Map<String, Object> alone = sale("J2", "1");
		info(alone).put("drugtracinfo", code);
		assertRefused(this.shop.call("3505", alone), "trac");
	}

	@Test
	void whatIsWrongWithGoodsIsNamed() {
		assertRefused(this.shop.call("3505", sale("J1", "0")), "selinfo.sel_retn_cnt");
		assertRefused(this.shop.call("3505", sale("J1", "1", "123")), "selinfo.drugtracinfo[1]");
		String code = Town.digits(20);
		assertRefused(this.shop.call("3505", sale("J1", "2", code, code)), "selinfo.drugtracinfo[2]");
		assertRefused(this.shop.call("3505", sale("J1", "1", code, Town.digits(20))), "selinfo.sel_retn_cnt");
		Map<String, Object> unknown = sale("J1", "1", code);
		info(unknown).put("med_list_codg", "X0000000000000000000000");
		assertRefused(this.shop.call("3505", unknown), "selinfo.med_list_codg");
		Map<String, Object> nowhere = sale("J1", "1", code);
		info(nowhere).put("setl_id", "T1");
		assertRefused(this.shop.call("3505", nowhere), "selinfo.setl_id");
	}

	@Test
	void ordersAreCheckedBeforeTheyAreBilled() {
		String goods = this.town.item(ItemCategory.WELLNESS, (String) null);
		Map<String, Object> asked = orders(this.buyer,
				List.of(order("R1", this.drug, "10.00"), order("R2", goods, "5.00")));
		assertRefused(this.shop.call("3101", asked), "patn_id");
		read(this.shop, this.buyer);
		JsonNode answer = this.shop.call("3101", asked);
		Tables.check("3101", answer);
		JsonNode result = answer.get("output").get("result");
		assertThat(result.size()).isEqualTo(1);
		assertThat(result.get(0).get("vola_cont").asString()).contains("第");
		assertThat(result.get(0).get("judge_result_detail_dtos").get(0).get("rx_id").asString()).isEqualTo("R2");
		JsonNode lines = answer.get("output").get("line_verdicts");
		assertThat(lines.get(0).get("allowed").asString()).isEqualTo("1");
		assertThat(lines.get(0).get("article").asString()).contains("第");
		assertThat(lines.get(1).get("rule_id").asString()).isEqualTo("PROHIBITED_CATEGORY");
		assertThat(this.town.available(this.buyer)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void whatIsWrongInsideOrdersIsNamedByItsPlace() {
		begun(this.hospital, this.patient, "11");
		Map<String, Object> fine = order("R1", this.treatment, "10.00");
		String visit = "data.patient_dtos[1].fsi_encounter_dtos[1].";
		Map.of("gend", "X", "brdy", "abc", "patn_name", "长".repeat(60))
			.forEach((field, value) -> assertRefused(
					this.hospital.call("3101", orders(this.patient, Map.of(field, value), Map.of(), List.of(fine))),
					"data.patient_dtos[1]." + field));
		Map.of("insutype", "777", "mdtrt_id", "1".repeat(60), "dscg_date", "32", "med_type", "7777")
			.forEach((field, value) -> assertRefused(
					this.hospital.call("3101", orders(this.patient, Map.of(), Map.of(field, value), List.of(fine))),
					visit + field));
		assertRefused(
				this.hospital.call("3101",
						orders(this.patient, List.of(fine, order("R".repeat(60), this.treatment, "1.00")))),
				visit + "fsi_order_dtos[2].rx_id");
		Map<String, Object> told = Map.of("mdtrt_id", "1", "med_type", "140104", "insutype", "310");
		Tables.check("3101", this.hospital.call("3101",
				orders(this.patient, Map.of("gend", 1, "brdy", "1990-01-01"), told, List.of(fine))));
		Map<String, Object> byWeight = order("R3", this.treatment, "1.56");
		byWeight.put("cnt", "12.5");
		byWeight.put("pric", "0.125");
		Tables.check("3101", this.hospital.call("3101", orders(this.patient, List.of(byWeight))));
	}

	@Test
	void aVisitIsCheckedWithItsBenefit() {
		begun(this.hospital, this.patient, "11");
		Map<String, Object> fine = orders(this.patient, List.of(order("R1", this.treatment, "10.00")));
		JsonNode answer = this.hospital.call("3101", fine);
		Tables.check("3101", answer);
		assertThat(answer.get("output").get("result").isEmpty()).isTrue();
		this.facts.admit(this.patient, LocalDate.now().minusDays(3), null);
		JsonNode stays = this.hospital.call("3101", fine).get("output").get("result").get(0);
		assertThat(stays.get("rule_id").asString()).isEqualTo("IN_HOSPITAL");
		assertThat(stays.get("vola_evid").asString()).contains("第");
		assertRefused(this.hospital.call("3101", orders(this.patient, List.of(order("R1", this.treatment, "x")))),
				"pric");
		assertRefused(this.hospital.call("3101", orders(this.patient, List.of())), "fsi_order_dtos");
		assertRefused(this.hospital.call("3101", Map.of("data", Map.of())), "patient_dtos");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> info(Map<String, Object> input) {
		return (Map<String, Object>) input.get("selinfo");
	}

	/**
	 * What 3505 and 3506 are sent: so many of the drug under that number, these packs.
	 */
	private Map<String, Object> sale(String number, String count, String... codes) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("med_list_codg", this.drug);
		info.put("fixmedins_hilist_id", "S1");
		info.put("fixmedins_hilist_name", "测试品");
		info.put("fixmedins_bchno", "P1");
		info.put("prsc_dr_name", "安医师");
		info.put("phar_name", "药师");
		info.put("phar_prac_cert_no", "HY1");
		info.put("mdtrt_sn", number);
		info.put("manu_lotnum", "L1");
		info.put("manu_date", "2026-01-01");
		info.put("rx_flag", "0");
		info.put("trdn_flag", "0");
		info.put("rtal_docno", "D1");
		info.put("sel_retn_cnt", count);
		info.put("sel_retn_time", "2026-01-02 10:00:00");
		info.put("sel_retn_opter_name", "收银员");
		if (codes.length > 0) {
			info.put("drugtracinfo", Arrays.stream(codes).map((one) -> Map.of("drug_trac_codg", one)).toList());
		}
		Map<String, Object> input = new LinkedHashMap<>();
		input.put("selinfo", info);
		return input;
	}

}
