package org.gongji.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.gongji.catalogue.ItemCategory;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.person.Recognition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.amount;
import static org.gongji.exchange.Answers.assertRefused;

/** What the software of an institution may ask about people and settlements. */
abstract class AskingContract extends HospitalTown {

	@Test
	void whatTheFundWouldPayForIsToldBeforehand() {
		begun(this.hospital, this.patient, "11");
		JsonNode answer = ask(this.hospital, this.patient, "11", this.hospital.today());
		Tables.check("2001", answer);
		JsonNode fund = row(answer, "310100");
		assertThat(fund.get("trt_enjymnt_flag").asString()).isEqualTo("1");
		assertThat(fund.get("trt_chk_rslt").asString()).contains("起付标准 400.00 元，今年还差 400.00 元", "60%", "第");
		assertThat(row(answer, "310200").get("trt_enjymnt_flag").asString()).isEqualTo("1");
		JsonNode chronic = ask(this.hospital, this.patient, "140201", this.hospital.today());
		assertThat(row(chronic, "310100").get("trt_enjymnt_flag").asString()).isEqualTo("0");
		Institution xian = hospital(XIAN);
		PersonId unset = this.town.personWith(XIAN, "1.00");
		consultation(xian, unset).register();
		JsonNode open = row(ask(xian, unset, "11", xian.today()), "310100");
		assertThat(open.get("trt_enjymnt_flag").asString()).isEqualTo("0");
		assertThat(open.get("trt_chk_rslt").asString()).contains("还没有定下", "pooled.deductible");
	}

	@Test
	void onlyWhoWasSeenMayBeAskedAbout() {
		assertRefused(ask(this.hospital, this.patient, "11", this.hospital.today()), "data.psn_no");
		assertRefused(diseases(this.hospital, this.patient), "data.psn_no");
		begun(this.hospital, this.patient, "11");
		Tables.check("2001", ask(this.hospital, this.patient, "11", this.hospital.today()));
		assertRefused(ask(hospital(HEILONGJIANG), this.patient, "11", this.hospital.today()), "data.psn_no");
		assertRefused(ask(this.hospital, this.patient, "11", "2999-01-01"), "data.begntime");
		assertRefused(ask(this.hospital, this.patient, "21", this.hospital.today()), "data.med_type");
		assertRefused(ask(this.hospital, this.patient, "15", this.hospital.today()), "data.dise_name");
	}

	@Test
	void recognisedDiseasesAreAlwaysAList() {
		begun(this.hospital, this.patient, "11");
		JsonNode none = diseases(this.hospital, this.patient);
		Tables.check("5301", none);
		assertThat(none.get("output").get("feedetail").isArray()).isTrue();
		assertThat(none.get("output").get("feedetail").isEmpty()).isTrue();
		this.facts.recognise(this.patient,
				new Recognition(Recognition.Kind.CHRONIC, "hypertension", LocalDate.of(2023, 1, 1), null));
		this.facts.recognise(this.patient, new Recognition(Recognition.Kind.SPECIAL,
				"mental_retardation_with_mental_disorder", LocalDate.of(2023, 1, 1), LocalDate.of(2099, 1, 1)));
		JsonNode two = diseases(this.hospital, this.patient);
		Tables.check("5301", two);
		assertThat(two.get("output").get("feedetail").size()).isEqualTo(2);
		assertThat(two.toString()).contains("高血压", "精神发育迟滞伴发精神障碍", "2098-12-31");
	}

	@Test
	void aVisitMayBeReadAgainUntilAndAfterItIsTakenBack() {
		Consultation visit = begun(this.hospital, this.patient, "12");
		visit.upload("B1", this.treatment, "1000.00");
		JsonNode info = visit.settled("B1");
		Map<String, Object> asked = visit.back(info);
		JsonNode read = this.hospital.call("5203", asked);
		Tables.check("5203", read);
		JsonNode again = read.get("output").get("setlinfo");
		for (String field : List.of("medfee_sumamt", "hifp_pay", "acct_pay", "act_pay_dedc", "balc")) {
			assertThat(amount(again, field)).as(field).isEqualByComparingTo(amount(info, field));
		}
		assertThat(again.get("med_type").asString()).isEqualTo("12");
		assertThat(again.get("refd_setl_flag").asString()).isEqualTo("0");
		JsonNode lines = this.hospital.call("5204", asked);
		Tables.check("5204", lines);
		assertThat(lines.get("output").isArray()).isTrue();
		assertThat(lines.get("output").get(0).get("feedetl_sn").asString()).isEqualTo("1");
		Tables.check("2208", this.hospital.call("2208", asked));
		JsonNode taken = this.hospital.call("5203", asked);
		Tables.check("5203", taken);
		assertThat(taken.get("output").get("setlinfo").get("refd_setl_flag").asString()).isEqualTo("1");
		Tables.check("5204", this.hospital.call("5204", asked));
		assertRefused(hospital(HEILONGJIANG).call("5203", asked), "data.setl_id");
		Map<String, Object> foreign = new LinkedHashMap<>(Map.of("setl_id", info.get("setl_id").asString(), "psn_no",
				PersonNumber.of(this.town.personWith(HEILONGJIANG, "0.00"))));
		assertRefused(this.hospital.call("5204", Map.of("data", foreign)), "data.psn_no");
	}

	@Test
	void aPurchaseMayBeReadAgain() {
		Institution shop = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		PersonId buyer = this.town.personWith(LINCANG, "50.00");
		String drug = this.town.item(ItemCategory.DRUG, (String) null);
		Sale sale = Sale.byCard(PersonNumber.of(buyer), number(buyer)).line(drug, "12.5", "0.125", "1.56");
		sale.lastLine().put("feedetl_sn", "S-7");
		JsonNode info = shop.call("2102", sale.input()).get("output").get("setlinfo");
		Map<String, Object> asked = Map.of("data",
				Map.of("setl_id", info.get("setl_id").asString(), "psn_no", PersonNumber.of(buyer)));
		JsonNode read = shop.call("5203", asked);
		Tables.check("5203", read);
		assertThat(read.get("output").get("setlinfo").get("med_type").asString()).isEqualTo("41");
		JsonNode line = shop.call("5204", asked).get("output").get(0);
		assertThat(line.get("feedetl_sn").asString()).isEqualTo("S-7");
		assertThat(line.get("cnt").decimalValue()).isEqualByComparingTo("12.5");
		// settled here before: may be asked about though no voucher was read
		Tables.check("5301", diseases(shop, buyer));
		JsonNode benefit = ask(shop, buyer, "41", shop.today());
		Tables.check("2001", benefit);
		assertThat(benefit.get("output").get("trtinfo").size()).isEqualTo(1);
	}

	private JsonNode ask(Institution at, PersonId person, String medType, String day) {
		return at.call("2001", Map.of("data", Map.of("psn_no", PersonNumber.of(person), "insutype", "310",
				"fixmedins_code", at.code(), "med_type", medType, "begntime", day + " 00:00:00")));
	}

	private JsonNode diseases(Institution at, PersonId person) {
		return at.call("5301", Map.of("data", Map.of("psn_no", PersonNumber.of(person))));
	}

	private static JsonNode row(JsonNode answer, String fund) {
		return StreamSupport.stream(answer.get("output").get("trtinfo").spliterator(), false)
			.filter((row) -> row.get("fund_pay_type").asString().equals(fund))
			.findFirst()
			.orElseThrow();
	}

}
