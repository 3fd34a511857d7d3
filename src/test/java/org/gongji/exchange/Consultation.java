package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visit as the software of a hospital drives it, by a payment code, from 2201 to
 * 2208.
 */
final class Consultation {

	private final Institution hospital;

	private final String psnNo;

	private final String code;

	private String medType = "11";

	private String mdtrtId;

	private BigDecimal total = BigDecimal.ZERO;

	private int lines;

	Consultation(Institution hospital, String psnNo, String code) {
		this.hospital = hospital;
		this.psnNo = psnNo;
		this.code = code;
	}

	Consultation as(String kind) {
		this.medType = kind;
		return this;
	}

	String mdtrtId() {
		return this.mdtrtId;
	}

	JsonNode register() {
		return register(this.hospital.msgid());
	}

	JsonNode register(String msgid) {
		JsonNode answer = this.hospital.call("2201", msgid, registration());
		if (answer.get("infcode").asInt() == 0) {
			Tables.check("2201", answer);
			this.mdtrtId = answer.get("output").get("data").get("mdtrt_id").asString();
		}
		return answer;
	}

	Map<String, Object> registration() {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("psn_no", this.psnNo);
		data.put("insutype", "310");
		data.put("begntime", this.hospital.today() + " 08:00:00");
		data.put("mdtrt_cert_type", "01");
		data.put("mdtrt_cert_no", this.code);
		data.put("ipt_otp_no", "MZ1");
		data.put("atddr_no", "D1");
		data.put("dr_name", "安医师");
		data.put("dept_name", "内科");
		data.put("caty", "A03");
		return Map.of("data", data);
	}

	JsonNode cancel() {
		return cancel(this.hospital.msgid());
	}

	JsonNode cancel(String msgid) {
		return this.hospital.call("2202", msgid,
				Map.of("data", Map.of("psn_no", this.psnNo, "mdtrt_id", this.mdtrtId, "ipt_otp_no", "MZ1")));
	}

	JsonNode diagnose(String disease) {
		return this.hospital.call("2203A", diagnosis(disease));
	}

	Map<String, Object> diagnosis(String disease) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("mdtrt_id", this.mdtrtId);
		info.put("psn_no", this.psnNo);
		info.put("med_type", this.medType);
		info.put("begntime", this.hospital.today() + " 08:10:00");
		info.put("main_cond_dscr", "咳嗽三天");
		info.put("dise_codg", disease);
		info.put("dise_name", null);
		Map<String, Object> diagnosis = Map.of("diag_type", "1", "diag_srt_no", 1, "diag_code", "J40.x00", "diag_name",
				"支气管炎", "diag_dept", "内科", "dise_dor_no", "D1", "dise_dor_name", "安医师", "diag_time",
				this.hospital.today() + " 08:12:00", "vali_flag", "1");
		return Map.of("mdtrtinfo", info, "diseinfo", List.of(diagnosis));
	}

	/** One batch of lines, each an item and its price. */
	JsonNode upload(String batch, String... itemsAndPrices) {
		return this.hospital.call("2204", fees(batch, itemsAndPrices));
	}

	Map<String, Object> fees(String batch, String... itemsAndPrices) {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.total = BigDecimal.ZERO;
		for (int at = 0; at < itemsAndPrices.length; at += 2) {
			BigDecimal price = new BigDecimal(itemsAndPrices[at + 1]);
			rows.add(fee(batch, Integer.toString(++this.lines), itemsAndPrices[at], price));
			this.total = this.total.add(price);
		}
		return Map.of("feedetail", rows);
	}

	Map<String, Object> fee(String batch, String serial, String item, BigDecimal price) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("feedetl_sn", serial);
		row.put("mdtrt_id", this.mdtrtId);
		row.put("psn_no", this.psnNo);
		row.put("chrg_bchno", batch);
		row.put("rx_circ_flag", "0");
		row.put("fee_ocur_time", this.hospital.today() + " 08:20:00");
		row.put("med_list_codg", item);
		row.put("medins_list_codg", "H" + item);
		row.put("det_item_fee_sumamt", price);
		row.put("cnt", 1);
		row.put("pric", price.toPlainString());
		row.put("bilg_dept_codg", "A03");
		row.put("bilg_dept_name", "内科");
		row.put("bilg_dr_codg", "D1");
		row.put("bilg_dr_name", "安医师");
		row.put("hosp_appr_flag", "0");
		return row;
	}

	JsonNode withdraw(String batch) {
		return withdraw(this.hospital.msgid(), batch);
	}

	JsonNode withdraw(String msgid, String batch) {
		return this.hospital.call("2205", msgid,
				Map.of("data", Map.of("mdtrt_id", this.mdtrtId, "chrg_bchno", batch, "psn_no", this.psnNo)));
	}

	/** What 2206 and 2207 are sent of a batch, whose total is that of the last upload. */
	Map<String, Object> bill(String batch) {
		return Map.of("data", head(batch));
	}

	Map<String, Object> head(String batch) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("psn_no", this.psnNo);
		data.put("mdtrt_cert_type", "01");
		data.put("mdtrt_cert_no", this.code);
		data.put("med_type", this.medType);
		data.put("medfee_sumamt", this.total);
		data.put("psn_setlway", "01");
		data.put("mdtrt_id", this.mdtrtId);
		data.put("chrg_bchno", batch);
		data.put("acct_used_flag", "1");
		data.put("insutype", "310");
		data.put("invono", "");
		data.put("fulamt_ownpay_amt", 0);
		data.put("overlmt_selfpay", "0");
		data.put("preselfpay_amt", 0);
		data.put("inscp_scp_amt", this.total);
		return data;
	}

	/** The split of a settlement that keeps the tables. */
	JsonNode settled(String batch) {
		JsonNode answer = this.hospital.call("2207", bill(batch));
		Tables.check("2207", answer);
		assertThat(answer.get("output").get("setlinfo").get("mdtrt_id").asString()).isEqualTo(this.mdtrtId);
		return answer.get("output").get("setlinfo");
	}

	Map<String, Object> back(JsonNode info) {
		return Map.of("data",
				Map.of("setl_id", info.get("setl_id").asString(), "mdtrt_id", this.mdtrtId, "psn_no", this.psnNo));
	}

}
