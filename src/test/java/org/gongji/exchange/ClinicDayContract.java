package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.access.RequestId;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.person.Recognition;
import org.gongji.provider.ProviderCode;
import org.gongji.spending.Receipts;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.amount;
import static org.gongji.exchange.Answers.assertRefused;

/** A hospital's software registers visits, uploads fees, settles and takes back. */
abstract class ClinicDayContract extends HospitalTown {

	@Autowired
	private Receipts receipts;

	@Autowired
	private Reversals reversals;

	@Test
	void aDay() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		String outside = this.town.item(ItemCategory.DRUG, ItemClass.C);
		JsonNode lines = visit.upload("B1", this.treatment, "1000.00", outside, "50.00");
		Tables.check("2204", lines);
		assertThat(lines.get("output").get("result").get(1).get("chrgitm_lv").asString()).isEqualTo("03");
		Map<String, Object> bill = parts(visit.head("B1"), "50", "1000");
		JsonNode reckoned = this.hospital.call("2206", bill);
		Tables.check("2206", reckoned);
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
		JsonNode settled = this.hospital.call("2207", bill);
		Tables.check("2207", settled);
		JsonNode info = settled.get("output").get("setlinfo");
		for (JsonNode split : List.of(reckoned.get("output").get("setlinfo"), info)) {
			assertThat(amount(split, "hifp_pay")).isEqualByComparingTo("360.00");
			assertThat(amount(split, "act_pay_dedc")).isEqualByComparingTo("400.00");
			assertThat(amount(split, "pool_prop_selfpay")).isEqualByComparingTo("0.6");
			assertThat(amount(split, "fulamt_ownpay_amt")).isEqualByComparingTo("50.00");
			assertThat(amount(split, "inscp_scp_amt")).isEqualByComparingTo("1000.00");
			assertThat(amount(split, "acct_pay")).isEqualByComparingTo("100.00");
			assertThat(amount(split, "psn_cash_pay")).isEqualByComparingTo("590.00");
			assertThat(amount(split, "balc")).isEqualByComparingTo("0.00");
		}
		JsonNode fund = settled.get("output").get("setldetail").get(0);
		assertThat(fund.get("fund_pay_type").asString()).isEqualTo("310100");
		assertThat(fund.get("setl_proc_info").asString()).contains("起付标准", "60%", "第");
		JsonNode taken = this.hospital.call("2208", visit.back(info));
		Tables.check("2208", taken);
		JsonNode back = taken.get("output").get("setlinfo");
		assertThat(amount(back, "hifp_pay")).isEqualByComparingTo("-360.00");
		assertThat(amount(back, "act_pay_dedc")).isEqualByComparingTo("-400.00");
		assertThat(amount(back, "pdn_cash_pay")).isEqualByComparingTo("-590.00");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
		Tables.check("2205", visit.withdraw("0000"));
		Tables.check("2202", visit.cancel());
	}

	@Test
	void manyOfALineAreWrittenAsAPlainNumber() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		Map<String, Object> many = visit.fee("B1", "1", this.treatment, new BigDecimal("100"));
		many.put("cnt", 10);
		many.put("pric", 10);
		Tables.check("2204", this.hospital.call("2204", Map.of("feedetail", List.of(many))));
	}

	@Test
	void theDeductibleIsToldBeforeTheFundPays() {
		Consultation visit = begun(this.hospital, this.patient, "12");
		visit.upload("B1", this.treatment, "100.00");
		JsonNode info = visit.settled("B1");
		assertThat(amount(info, "fund_pay_sumamt")).isEqualByComparingTo("0");
		assertThat(amount(info, "act_pay_dedc")).isEqualByComparingTo("100.00");
		visit.upload("B2", this.treatment, "400.00");
		assertThat(amount(visit.settled("B2"), "act_pay_dedc")).isEqualByComparingTo("300.00");
	}

	@Test
	void theSameMessagesGetTheirFirstAnswers() {
		Consultation visit = consultation(this.hospital, this.patient);
		String first = this.hospital.msgid();
		JsonNode registered = visit.register(first);
		assertThat(visit.register(first).get("output")).isEqualTo(registered.get("output"));
		Map<String, Object> other = new LinkedHashMap<>(data(visit.registration()));
		other.put("dr_name", "别的医师");
		assertRefused(this.hospital.call("2201", first, Map.of("data", other)), "msgid");
		Map<String, Object> fees = visit.fees("B1", this.treatment, "500.00");
		JsonNode lines = this.hospital.call("2204", fees);
		assertThat(this.hospital.call("2204", fees).get("output")).isEqualTo(lines.get("output"));
		String settles = this.hospital.msgid();
		JsonNode settled = this.hospital.call("2207", settles, visit.bill("B1"));
		Tables.check("2207", settled);
		assertThat(this.hospital.call("2207", settles, visit.bill("B1")).get("output"))
			.isEqualTo(settled.get("output"));
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ZERO);
		assertRefused(this.hospital.call("2207", visit.bill("B1")), "data.chrg_bchno");
	}

	@Test
	void aMessageTellsOfAVisitOnce() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		String told = this.hospital.msgid();
		Map<String, Object> first = visit.diagnosis("");
		Tables.check("2203", this.hospital.call("2203", told, first));
		Tables.check("2203", visit.as("12").diagnose(""));
		assertRefused(this.hospital.call("2203", told, visit.diagnosis("")), "msgid");
		Tables.check("2203", this.hospital.call("2203", told, first));
		String sent = this.hospital.msgid();
		Map<String, Object> lines = visit.fees("B1", this.treatment, "5.00");
		JsonNode answer = this.hospital.call("2204", sent, lines);
		Tables.check("2204", answer);
		assertRefused(this.hospital.call("2204", sent, visit.fees("B2", this.treatment, "6.00")), "msgid");
		Map<String, Object> last = visit.fees("B3", this.treatment, "7.00");
		Tables.check("2204", this.hospital.call("2204", last));
		assertThat(visit.settled("B3").get("med_type").asString()).as("the later word stays").isEqualTo("12");
		String gone = this.hospital.msgid();
		Tables.check("2205", visit.withdraw(gone, "B1"));
		assertThat(this.hospital.call("2204", sent, lines).get("output")).isEqualTo(answer.get("output"));
		assertRefused(visit.withdraw("B1"), "data.chrg_bchno");
		visit.upload("B4", this.treatment, "8.00");
		assertRefused(visit.withdraw(gone, "B4"), "msgid");
		Tables.check("2205", visit.withdraw(gone, "B1"));
	}

	@Test
	void aStormOfMessagesSettlesABatchOnce() throws Exception {
		Consultation visit = begun(this.hospital, this.patient, "11");
		visit.upload("B1", this.treatment, "70.00");
		Object bill = visit.bill("B1");
		List<JsonNode> answers = AtOnce.atOnce(8, 24, () -> this.hospital.call("2207", bill));
		assertThat(answers.stream().filter((answer) -> answer.get("infcode").asInt() == 0)).hasSize(1);
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void settledLinesStayUntilTheSettlementIsTakenBack() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		visit.upload("B1", this.treatment, "60.00");
		JsonNode info = visit.settled("B1");
		visit.upload("B2", this.treatment, "5.00");
		assertRefused(visit.withdraw("B1"), "chrg_bchno");
		assertRefused(visit.cancel(), "mdtrt_id");
		String once = this.hospital.msgid();
		Tables.check("2205", visit.withdraw(once, "0000"));
		Tables.check("2205", visit.withdraw(once, "0000"));
		assertRefused(visit.withdraw("B2"), "chrg_bchno");
		Tables.check("2208", this.hospital.call("2208A", visit.back(info)));
		assertRefused(this.hospital.call("2208", visit.back(info)), "setl_id");
		Tables.check("2205", visit.withdraw("B1"));
		String cancels = this.hospital.msgid();
		Tables.check("2202", visit.cancel(cancels));
		Tables.check("2202", visit.cancel(cancels));
		assertRefused(visit.cancel(), "data.mdtrt_id");
		assertRefused(visit.upload("B3", this.treatment, "5.00"), "feedetail[1].mdtrt_id");
	}

	@Test
	void whatTheCounterTakesBackMayBeSettledAgain() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		visit.upload("B1", this.treatment, "60.00");
		JsonNode info = visit.settled("B1");
		var provider = this.providers.byCode(new ProviderCode(this.hospital.code())).orElseThrow().id();
		var settlement = this.receipts.find(info.get("setl_id").asString(), provider).orElseThrow();
		assertThat(this.reversals.reverse(new Reversal(RequestId.fresh(), settlement, provider, Set.of(), "退费"),
				Town.cashier(HEILONGJIANG)))
			.isInstanceOf(ReversalOutcome.Reversed.class);
		assertThat(amount(visit.settled("B1"), "acct_pay")).isEqualByComparingTo("60.00");
	}

	@Test
	void doubtIsSettledEitherWay() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		visit.upload("B1", this.treatment, "60.00");
		String known = this.hospital.msgid();
		JsonNode info = this.hospital.call("2207", known, visit.bill("B1")).get("output").get("setlinfo");
		assertRefused(this.hospital.call("2601", doubt(known, "2102")), "data.oinfno");
		Tables.check("2601", this.hospital.call("2601", doubt(known, "2207")));
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
		JsonNode again = visit.settled("B1");
		assertThat(again.get("setl_id")).isNotEqualTo(info.get("setl_id"));
		String lost = this.hospital.msgid();
		Tables.check("2601", this.hospital.call("2601", doubt(lost, "2208")));
		assertRefused(this.hospital.call("2208", lost, visit.back(again)), "msgid");
		String done = this.hospital.msgid();
		Tables.check("2208", this.hospital.call("2208", done, visit.back(again)));
		assertRefused(this.hospital.call("2601", doubt(done, "2208")), "重新结算");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void withoutAccountsThePersonPaysInCash() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		visit.upload("B1", this.treatment, "1000.00");
		Map<String, Object> head = visit.head("B1");
		head.put("acct_used_flag", "0");
		JsonNode answer = this.hospital.call("2207", Map.of("data", head));
		Tables.check("2207", answer);
		JsonNode info = answer.get("output").get("setlinfo");
		assertThat(amount(info, "fund_pay_sumamt")).isEqualByComparingTo("360.00");
		assertThat(amount(info, "acct_pay")).isEqualByComparingTo("0");
		assertThat(amount(info, "psn_cash_pay")).isEqualByComparingTo("640.00");
	}

	@Test
	void relativesPayAfterTheFund() {
		Institution lincang = hospital(LINCANG);
		PersonId child = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, child, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Consultation visit = begun(lincang, child, "11");
		visit.upload("B1", this.treatment, "260.00");
		JsonNode info = visit.settled("B1");
		assertThat(amount(info, "hifp_pay")).isEqualByComparingTo("110.00");
		assertThat(amount(info, "acct_pay")).isEqualByComparingTo("80.00");
		assertThat(amount(info, "acct_mulaid_pay")).isEqualByComparingTo("50.00");
		PersonId resident = this.town.personWith(LINCANG, Enrolment.residentScheme(), "0.00");
		Consultation wrong = consultation(lincang, resident);
		assertRefused(wrong.register(), "data.insutype");
	}

	@Test
	void whereTheFundDoesNotPayItIsSaidWhy() {
		Institution xian = hospital(XIAN);
		Consultation unset = begun(xian, this.town.personWith(XIAN, "100.00"), "11");
		unset.upload("B1", this.treatment, "80.00");
		assertRefused(xian.call("2206", unset.bill("B1")), "pooled.deductible");
		assertRefused(xian.call("2207", unset.bill("B1")), "还没有定下");
		this.facts.admit(this.patient, LocalDate.now().minusDays(3), null);
		Consultation inHospital = begun(this.hospital, this.patient, "11");
		inHospital.upload("B1", this.treatment, "80.00");
		JsonNode no = this.hospital.call("2207", inHospital.bill("B1"));
		assertRefused(no, "住院期间");
		assertRefused(no, "第");
		assertRefused(no, "柜台页面");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aSpecialDiseaseIsTheRecognisedOne() {
		Institution lincang = hospital(LINCANG);
		PersonId ill = this.town.personWith(LINCANG, "0.00");
		Consultation visit = begun(lincang, ill, "140201");
		visit.upload("B1", this.treatment, "3000.00");
		assertRefused(lincang.call("2206", visit.bill("B1")), "没有为参保人认定");
		this.facts.recognise(ill,
				new Recognition(Recognition.Kind.SPECIAL, "malignant_tumour", LocalDate.of(2023, 1, 1), null));
		Consultation special = consultation(lincang, ill).as("14");
		special.register();
		Tables.check("2203", lincang.call("2203", special.diagnosis("malignant_tumour")));
		special.upload("B1", this.treatment, "3000.00");
		assertRefused(lincang.call("2206", special.bill("B1")), "inpatient.deductible");
	}

	@Test
	void whateverIsWrongIsNamedAndNothingMoves() {
		Consultation visit = begun(this.hospital, this.patient, "11");
		assertRefused(visit.upload("B1", "X9999999999999999999999", "5.00"), "feedetail[1].med_list_codg");
		assertRefused(visit.upload("0000", this.treatment, "5.00"), "chrg_bchno");
		visit.upload("B1", this.treatment, "70.00");
		Map<String, Object> again = new LinkedHashMap<>(visit.fee("B1", "3", this.treatment, new BigDecimal("71")));
		assertRefused(this.hospital.call("2204", Map.of("feedetail", List.of(again))), "feedetail[1].feedetl_sn");
		assertRefused(this.hospital.call("2206", with(visit, "medfee_sumamt", "71.00")), "data.medfee_sumamt");
		assertRefused(this.hospital.call("2206", with(visit, "inscp_scp_amt", "69.99")), "data.inscp_scp_amt");
		assertRefused(this.hospital.call("2206", with(visit, "med_type", "21")), "data.med_type");
		assertRefused(this.hospital.call("2206", with(visit, "med_type", "13")), "data.med_type");
		assertRefused(this.hospital.call("2206", with(visit, "med_type", "7777")), "data.med_type");
		assertRefused(this.hospital.call("2206", with(visit, "chrg_bchno", "B9")), "data.chrg_bchno");
		assertRefused(this.hospital.call("2206", with(visit, "mdtrt_id", "M1")), "data.mdtrt_id");
		PersonId stranger = this.town.personWith(HEILONGJIANG, "10.00");
		assertRefused(this.hospital.call("2206", with(visit, "psn_no", PersonNumber.of(stranger))), "data.psn_no");
		Map<String, Object> foreign = new LinkedHashMap<>(data(visit.registration()));
		foreign.put("psn_no", PersonNumber.of(stranger));
		assertRefused(this.hospital.call("2201", Map.of("data", foreign)), "data.psn_no");
		Institution other = hospital(HEILONGJIANG);
		assertRefused(other.call("2206", visit.bill("B1")), "data.mdtrt_id");
		assertRefused(other.call("2202", Map.of("data",
				Map.of("psn_no", PersonNumber.of(this.patient), "mdtrt_id", visit.mdtrtId(), "ipt_otp_no", "MZ1"))),
				"data.mdtrt_id");
		Institution shop = new Institution(this.town.pharmacy(HEILONGJIANG), this.providers, this.exchange);
		assertRefused(consultation(shop, this.patient).register(), "infno");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	private Map<String, Object> with(Consultation visit, String field, Object value) {
		Map<String, Object> head = visit.head("B1");
		head.put("medfee_sumamt", "70.00");
		head.put("inscp_scp_amt", "70.00");
		head.put(field, value);
		return Map.of("data", head);
	}

	private static Map<String, Object> parts(Map<String, Object> head, String outside, String inside) {
		head.put("fulamt_ownpay_amt", outside);
		head.put("inscp_scp_amt", inside);
		return Map.of("data", head);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> data(Map<String, Object> input) {
		return (Map<String, Object>) input.get("data");
	}

	private Map<String, Object> doubt(String msgid, String infno) {
		return Map.of("data", Map.of("psn_no", PersonNumber.of(this.patient), "omsgid", msgid, "oinfno", infno));
	}

}
