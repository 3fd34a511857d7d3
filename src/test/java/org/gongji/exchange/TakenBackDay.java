package org.gongji.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The software of an institution compares a day on which it settled once and took that
 * back: by the totals (3201), then line by line (9101, 3202).
 */
final class TakenBackDay {

	private final Institution software;

	private final String kind;

	TakenBackDay(Institution software, String kind) {
		this.software = software;
		this.kind = kind;
	}

	/**
	 * @param info what 2102 or 2207 answered
	 */
	void compare(JsonNode info) {
		Map<String, Object> totals = asked();
		totals.put("insutype", "310");
		totals.put("acct_pay", 0);
		JsonNode agreed = this.software.call("3201", Map.of("data", totals));
		Tables.check("3201", agreed);
		assertThat(agreed.get("output").get("stmtinfo").get("stmt_rslt").asString()).as(agreed.toString())
			.isEqualTo("0");
		Map<String, Object> lines = asked();
		lines.put("file_qury_no", upload(line(info, "", "0") + line(info, "-", "1")));
		lines.put("cash_payamt", 0);
		lines.put("refd_setl_flag", "1");
		Tables.check("3202", this.software.call("3202", Map.of("data", lines)));
	}

	private Map<String, Object> asked() {
		Map<String, Object> data = new HashMap<>();
		data.put("clr_type", this.kind);
		data.put("setl_optins", this.software.region().code());
		data.put("stmt_begndate", this.software.today());
		data.put("stmt_enddate", this.software.today());
		data.put("medfee_sumamt", 0);
		data.put("fund_pay_sumamt", 0);
		data.put("fixmedins_setl_cnt", 2);
		return data;
	}

	private static String line(JsonNode info, String sign, String refunded) {
		BigDecimal fund = info.get("medfee_sumamt")
			.decimalValue()
			.subtract(info.get("acct_pay").decimalValue())
			.subtract(info.get("psn_cash_pay").decimalValue());
		return String.join("\t", info.get("setl_id").asString(), info.get("mdtrt_id").asString(),
				info.get("psn_no").asString(), sign + info.get("medfee_sumamt").asString(), sign + fund.toPlainString(),
				sign + info.get("acct_pay").asString(), refunded) + "\r\n";
	}

	private String upload(String lines) {
		byte[] file = FilesContract.zip("detail.txt", lines.getBytes(StandardCharsets.UTF_8));
		JsonNode uploaded = this.software.call("9101", Map.of("fsUploadIn", Map.of("in", FilesContract.base64(file),
				"filename", "detail.zip", "fixmedins_code", this.software.code())));
		Tables.check("9101", uploaded);
		return uploaded.get("output").get("file_qury_no").asString();
	}

}
