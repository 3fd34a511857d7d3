package org.gongji.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The day of a very large institution is compared in few statements, and all ten planted
 * differences are found with their cause.
 */
abstract class LargeDayContract {

	private static final Region LINCANG = new Region("530900");

	private static final int FEW = 10;

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private JdbcClient jdbc;

	private final String prefix = String.format(Locale.ROOT, "%08x",
			java.util.concurrent.ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE));

	private Institution shop;

	private PersonId buyer;

	@Test
	void tenDifferencesAmongTwoThousand() {
		compare(2_000);
	}

	@Test
	@Tag("night")
	void tenDifferencesAmongAHundredThousand() {
		compare(100_000);
	}

	private void compare(int size) {
		ProviderId provider = this.town.pharmacy(LINCANG);
		this.shop = new Institution(provider, this.providers, this.exchange);
		this.buyer = this.town.personWith(LINCANG, "0.00");
		sell(size, provider);
		List<String> lines = planted(size);
		String file = upload(lines);
		Object totals = total(size);
		CountedStatements.Noted<JsonNode> summed = CountedStatements.during(() -> this.shop.call("3201", totals));
		assertThat(asked(summed)).hasSizeLessThan(FEW);
		Object detail = detail(file, lines);
		long start = System.nanoTime();
		CountedStatements.Noted<JsonNode> compared = CountedStatements.during(() -> this.shop.call("3202", detail));
		System.out.println("3202 of " + size + ": " + (System.nanoTime() - start) / 1_000_000 + " ms, "
				+ compared.statements().size() + " statements");
		Tables.check("3202", compared.result());
		assertThat(asked(compared)).hasSizeLessThan(FEW);
		String result = compared.result().get("output").get("fileinfo").get("file_qury_no").asString();
		CountedStatements.Noted<byte[]> fetched = CountedStatements.during(() -> this.shop.fetch(result));
		assertThat(asked(fetched)).hasSizeLessThan(FEW);
		assertThat(FilesContract.lines(fetched.result()).stream().map((line) -> cause(line.split("\t", -1))))
			.containsExactlyInAnyOrder(id(1) + " 103 金额", id(2) + " 103 金额", id(3) + " 103 另一个人", id(4) + " 102 重复",
					id(5) + " 102 不在这次对账的日期内", id(6) + " 102 没有撤销", id(7) + " 101 机构文件里没有", id(8) + " 101 机构文件里没有",
					"Z1 102 医保没有", "Z2 102 医保没有");
	}

	/** Who calls is remembered for seconds and asked for anew whenever these are over. */
	private static List<String> asked(CountedStatements.Noted<?> noted) {
		return noted.statements().stream().filter((one) -> !one.contains(" from provider ")).toList();
	}

	private static String cause(String[] columns) {
		for (String word : List.of("另一个人", "重复", "不在这次对账的日期内", "没有撤销", "机构文件里没有", "医保没有", "金额")) {
			if (columns[6].contains(word)) {
				return columns[2] + " " + columns[4] + " " + word;
			}
		}
		return columns[6];
	}

	/** Paid in cash, so that nothing is booked in the ledger. */
	private void sell(int size, ProviderId provider) {
		OffsetDateTime noon = LocalDate.now(ZoneId.of("Asia/Shanghai"))
			.atStartOfDay(ZoneId.of("Asia/Shanghai"))
			.toOffsetDateTime();
		for (int from = 0; from < size; from += 10_000) {
			this.jdbc
				.sql("""
						insert into settlement (id, request_id, content_digest, reference, act, region, provider_id, patient_id,
						  voucher_kind, voucher_owner_id, service_date, settled_at, cashier, total_fen, fund_fen, account_fen,
						  cash_fen, law)
						select cast(:prefix || '-0000-4000-8000-' || lpad(cast(:from + n as varchar(12)), 12, '0') as uuid),
						       :prefix || '-' || cast(:from + n as varchar(12)), 'digest',
						       upper(:prefix) || lpad(cast(:from + n as varchar(12)), 12, '0'), 'purchase', '530900', :provider,
						       :buyer, 'id_card', :buyer, :day, :noon, 'bulk', 1000, 0, 0, 1000, '{}'
						  from generate_series(1, :count) as g(n)""")
				.param("prefix", this.prefix)
				.param("from", from)
				.param("provider", provider.value())
				.param("buyer", this.buyer.value())
				.param("day", noon.toLocalDate())
				.param("noon", noon)
				.param("count", Math.min(10_000, size - from))
				.update();
		}
		this.jdbc.sql("update settlement set settled_at = ? where reference = ?")
			.params(noon.minusHours(2), id(5))
			.update();
	}

	private List<String> planted(int size) {
		List<String> lines = new ArrayList<>();
		for (int one = 1; one <= size; one++) {
			if (one != 7 && one != 8) {
				lines.add(line(id(one), PersonNumber.of(this.buyer), (one <= 2) ? "10.0" + one : "10.00", "0"));
			}
		}
		lines.set(2, line(id(3), PersonNumber.of(this.town.personWith(LINCANG, "0.00")), "10", "0"));
		lines.add(line(id(4), PersonNumber.of(this.buyer), "10", "0"));
		lines.add(line(id(6), PersonNumber.of(this.buyer), "10", "1"));
		lines.add(line("Z1", "1", "10", "0"));
		lines.add(line("Z2", "1", "10", "0"));
		return lines;
	}

	private String id(int number) {
		return this.prefix.toUpperCase(Locale.ROOT) + String.format(Locale.ROOT, "%012d", number);
	}

	private static String line(String id, String person, String amount, String refunded) {
		return String.join("\t", id, id, person, amount, "0", "0", refunded);
	}

	private String upload(List<String> lines) {
		byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
		JsonNode answer = this.shop.call("9101",
				Map.of("fsUploadIn", Map.of("in", FilesContract.base64(FilesContract.zip("detail.txt", text)),
						"filename", "detail.zip", "fixmedins_code", this.shop.code())));
		assertThat(answer.get("infcode").asInt()).as(answer.toString()).isZero();
		return answer.get("output").get("file_qury_no").asString();
	}

	private Map<String, Object> total(int size) {
		Map<String, Object> data = period(size, 10L * size);
		data.put("insutype", "310");
		data.put("acct_pay", 0);
		return Map.of("data", data);
	}

	private Map<String, Object> detail(String file, List<String> lines) {
		Map<String, Object> data = period(lines.size(), 0);
		BigDecimal sum = lines.stream().map((line) -> {
			String[] columns = line.split("\t");
			BigDecimal amount = new BigDecimal(columns[3]);
			return "1".equals(columns[6]) ? amount.negate() : amount;
		}).reduce(BigDecimal.ZERO, BigDecimal::add);
		data.put("medfee_sumamt", sum);
		data.put("cash_payamt", sum);
		data.put("file_qury_no", file);
		data.put("refd_setl_flag", "1");
		return Map.of("data", data);
	}

	private static Map<String, Object> period(long count, long total) {
		String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
		Map<String, Object> data = new HashMap<>();
		data.put("clr_type", "41");
		data.put("setl_optins", LINCANG.code());
		data.put("stmt_begndate", today);
		data.put("stmt_enddate", today);
		data.put("medfee_sumamt", total);
		data.put("fund_pay_sumamt", 0);
		data.put("fixmedins_setl_cnt", count);
		return data;
	}

}
