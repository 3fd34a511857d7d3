package org.gongji.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.clearing.Reconciliations;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.spending.ToldApart;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;

/** A pharmacy compares its day with ours: the totals, then line by line. */
abstract class ReconcilingContract extends PharmacyTown {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Reconciliations reconciliations;

	@Autowired
	private ExchangeFiles files;

	@Autowired
	private SpokenFaults spoken;

	private String today;

	private final List<JsonNode> sold = new ArrayList<>();

	@BeforeEach
	void sell() {
		for (String price : List.of("10.00", "20.00", "30.00", "40.00")) {
			this.sold.add(buy(price));
		}
		this.today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
	}

	@Test
	void totalsAgreeOrSayByHowMuch() {
		JsonNode agreed = this.shop.call("3201", total(4, "100.00", "100.00"));
		Tables.check("3201", agreed);
		assertThat(info(agreed, "stmtinfo", "stmt_rslt")).isEqualTo("0");
		JsonNode differs = this.shop.call("3201", total(5, "100.50", "100.00"));
		assertThat(info(differs, "stmtinfo", "stmt_rslt")).isEqualTo("1");
		assertThat(info(differs, "stmtinfo", "stmt_rslt_dscr"))
			.isEqualTo("笔数：机构 5，医保 4，相差 1。医疗费总额：机构 100.50 元，医保 100.00 元，相差 0.50 元。");
		takeBack(this.sold.get(0));
		assertThat(info(this.shop.call("3201", total(5, "90", "90")), "stmtinfo", "stmt_rslt")).isEqualTo("0");
		assertThat(info(this.shop.call("3201", with(total(4, "100", "100"), "refd_setl_flag", "0")), "stmtinfo",
				"stmt_rslt"))
			.isEqualTo("0");
		assertThat(info(this.shop.call("3201", with(total(0, "0", "0"), "insutype", "390")), "stmtinfo", "stmt_rslt"))
			.isEqualTo("0");
		assertThat(info(this.shop.call("3201", with(total(0, "0", "0"), "setl_optins", "620800")), "stmtinfo",
				"stmt_rslt"))
			.isEqualTo("0");
	}

	@Test
	void theFlagOfRefundsMayBeInCapitals() {
		takeBack(this.sold.get(0));
		assertThat(info(this.shop.call("3201", with(total(4, "100", "100"), "REFD_SETL_FLAG", "0")), "stmtinfo",
				"stmt_rslt"))
			.isEqualTo("0");
		Map<String, Object> asked = with(detail(upload(lines()), 4, "100.00"), "REFD_SETL_FLAG", "0");
		((Map<?, ?>) asked.get("data")).remove("refd_setl_flag");
		assertThat(result(this.shop.call("3202", asked))).isEmpty();
	}

	@Test
	void whatCannotBeComparedNamesTheField() {
		assertRefused(this.shop.call("3201", with(total(4, "100", "100"), "clr_type", "11")), "data.clr_type");
		assertRefused(this.shop.call("3201", with(total(4, "100", "100"), "insutype", "340")), "data.insutype");
		assertRefused(this.shop.call("3201", with(total(4, "100", "100"), "stmt_begndate", "2026-01-01")),
				"data.stmt_enddate");
		assertRefused(this.shop.call("3201", with(total(4, "100", "100"), "setl_optins", "临沧")), "data.setl_optins");
		assertRefused(this.shop.call("3202", detail("no-such-file", 4, "100")), "data.file_qury_no");
		String file = upload(lines());
		Institution other = new Institution(this.town.pharmacy(LINCANG), this.providers, this.exchange);
		assertThat(other.call("3202", detail(file, 4, "100")).get("err_msg").asString()).contains("file_qury_no");
		assertRefused(this.shop.call("3202", detail(file, 5, "100")), "data.fixmedins_setl_cnt");
		assertRefused(this.shop.call("3202", detail(file, 4, "101")), "data.medfee_sumamt");
		assertRefused(this.shop.call("3202", with(detail(file, 4, "100"), "cash_payamt", "1")), "data.cash_payamt");
		assertRefused(this.shop.call("3202", detail(upload(List.of("a\tb\tc")), 1, "1")), "第 1 行");
		assertRefused(this.shop.call("3202", detail(upload(List.of("a\tb\tc\tx\t0\t0\t0")), 1, "1")), "金额");
		assertRefused(this.shop.call("3202", detail(upload(List.of("a\tb\tc\t1\t0\t0\t2")), 1, "1")), "退费");
	}

	@Test
	void theSameLinesAgree() {
		JsonNode answer = this.shop.call("3202", detail(upload(lines()), 4, "100.00"));
		Tables.check("3202", answer);
		assertThat(result(answer)).isEmpty();
	}

	@Test
	void linesWithoutRelativesMoneyMayBeComparedWhereItIsToldApart() {
		List<String> lines = lines();
		lines.set(3, line(this.sold.get(3), "40.00", "0").replaceAll("40\\.00\t0$", "15.00\t0"));
		String file = upload(lines);
		assertRefused(this.shop.call("3202", detail(file, 4, "100")), "data.cash_payamt");
		Reconciling apart = new Reconciling(this.reconciliations, this.files, this.spoken, new ToldApart());
		assertThat(apart.answer(heard(detail(file, 4, "100")))).isInstanceOf(Answer.Output.class);
		assertThat(apart.answer(heard(detail(file, 4, "101")))).isInstanceOf(Answer.No.class);
		assertThat(apart.answer(heard(detail(file, 5, "100")))).isInstanceOf(Answer.No.class);
	}

	@Test
	void aRefundMayBeWrittenEitherWay() {
		takeBack(this.sold.get(1));
		for (String sign : List.of("-", "")) {
			List<String> lines = lines();
			lines.add(line(this.sold.get(1), sign + "20.00", "1"));
			assertThat(result(this.shop.call("3202", detail(upload(lines), 5, "80")))).isEmpty();
		}
	}

	@Test
	void eachDifferenceIsNamedWithItsCause() {
		takeBack(this.sold.get(3));
		JsonNode yesterday = buy("5.00");
		this.jdbc.sql("update settlement set settled_at = ? where reference = ?")
			.params(OffsetDateTime.now().minusDays(1), id(yesterday))
			.update();
		PersonId other = this.town.personWith(LINCANG, "0.00");
		List<String> lines = new ArrayList<>();
		lines.add(line(this.sold.get(0), "10.01", "0"));
		lines.add(String.join("\t", id(this.sold.get(1)), id(this.sold.get(1)), PersonNumber.of(other), "20", "0", "20",
				"0"));
		lines.add(line(this.sold.get(3), "40", "0"));
		lines.add(line(this.sold.get(3), "40", "0"));
		lines.add(line(yesterday, "5", "0"));
		lines.add(line(this.sold.get(1), "20", "1"));
		lines.add("G000\tG000\t1\t7\t0\t7\t0");
		JsonNode answer = this.shop.call("3202", detail(upload(lines), 7, "102.01"));
		Tables.check("3202", answer);
		List<String[]> found = result(answer).stream().map((line) -> line.split("\t", -1)).toList();
		assertThat(found.stream().map((one) -> one[4] + " " + one[6])).containsExactlyInAnyOrder(
				"103 金额不同。医疗费总额：机构 10.01 元，医保 10.00 元，相差 0.01 元。个人账户支付：机构 10.01 元，医保 10.00 元，相差 0.01 元。",
				"103 医保记的是另一个人的结算。", "102 文件里这笔结算重复。", "102 医保没有本机构的这笔结算。", "102 机构文件里是退费，医保没有撤销这笔结算。",
				"102 医保记在 " + LocalDate.parse(this.today).minusDays(1) + "，不在这次对账的日期内。",
				"101 医保 " + this.today + " 有这笔结算，机构文件里没有。", "101 医保 " + this.today + " 已经撤销这笔结算，机构文件里没有这笔退费。");
		String[] missing = found.stream().filter((one) -> one[6].contains("有这笔结算，")).findFirst().orElseThrow();
		assertThat(missing).hasSize(10);
		assertThat(missing[0]).isEqualTo(PersonNumber.of(this.buyer));
		assertThat(missing[2]).isEqualTo(id(this.sold.get(2)));
		assertThat(missing[3]).hasSize(30);
		assertThat(missing[7]).isEqualTo("30.00");
	}

	private JsonNode buy(String price) {
		String number = this.certificates.of(List.of(this.buyer)).get(this.buyer).certificate().number();
		this.shop.call("1101", Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", number)));
		JsonNode answer = this.shop.call("2102",
				Sale.byCard(PersonNumber.of(this.buyer), number).line(this.drug, "1", price, price).input());
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return answer.get("output").get("setlinfo");
	}

	private void takeBack(JsonNode info) {
		JsonNode answer = this.shop.call("2103", Map.of("data",
				Map.of("setl_id", id(info), "mdtrt_id", id(info), "psn_no", PersonNumber.of(this.buyer))));
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		this.sold.forEach((one) -> lines.add(line(one, one.get("medfee_sumamt").asString(), "0")));
		return lines;
	}

	private String line(JsonNode info, String amount, String refunded) {
		return String.join("\t", id(info), id(info), PersonNumber.of(this.buyer), amount, "0.00", amount, refunded);
	}

	private static String id(JsonNode info) {
		return info.get("setl_id").asString();
	}

	private String upload(List<String> lines) {
		byte[] text = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
		return this.shop
			.call("9101",
					Map.of("fsUploadIn",
							Map.of("in", FilesContract.base64(FilesContract.zip("detail.txt", text)), "filename",
									"detail.zip", "fixmedins_code", this.shop.code())))
			.get("output")
			.get("file_qury_no")
			.asString();
	}

	private List<String> result(JsonNode answer) {
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return FilesContract.lines(this.shop.fetch(info(answer, "fileinfo", "file_qury_no")));
	}

	/** The call as its transaction sees it. */
	private Call heard(Map<String, Object> input) {
		ObjectNode envelope = Institution.JSON.createObjectNode().put("msgid", this.shop.msgid());
		Provider provider = this.providers.byCode(new ProviderCode(this.shop.code())).orElseThrow();
		return new Call(Envelope.of(envelope, "3202", Institution.JSON.valueToTree(input)), provider,
				Town.cashier(LINCANG), OffsetDateTime.now());
	}

	private static String info(JsonNode answer, String node, String field) {
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return answer.get("output").get(node).get(field).asString();
	}

	private Map<String, Object> total(int count, String total, String account) {
		Map<String, Object> data = period(count, total);
		data.put("insutype", "310");
		data.put("acct_pay", new BigDecimal(account));
		return Map.of("data", data);
	}

	private Map<String, Object> detail(String file, int count, String total) {
		Map<String, Object> data = period(count, total);
		data.put("file_qury_no", file);
		data.put("cash_payamt", 0);
		data.put("refd_setl_flag", "1");
		return Map.of("data", data);
	}

	private Map<String, Object> period(int count, String total) {
		Map<String, Object> data = new HashMap<>();
		data.put("clr_type", "41");
		data.put("setl_optins", LINCANG.code());
		data.put("stmt_begndate", this.today);
		data.put("stmt_enddate", this.today);
		data.put("medfee_sumamt", new BigDecimal(total));
		data.put("fund_pay_sumamt", 0);
		data.put("fixmedins_setl_cnt", count);
		return data;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
		((Map<String, Object>) input.get("data")).put(field, value);
		return input;
	}

}
