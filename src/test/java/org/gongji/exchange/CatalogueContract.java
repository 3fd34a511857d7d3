package org.gongji.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.provider.CreditCode;
import org.gongji.provider.CreditCodes;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.exchange.Answers.assertRefused;

/** Software of an institution asks for the catalogue, limits, shares and dictionaries. */
abstract class CatalogueContract {

	private static final Region PINGLIANG = new Region("620800");

	/** Its document names no first share. */
	private static final Region XIAN = new Region("610100");

	private static final String EVER = "2000-01-01";

	@Autowired
	private Town town;

	@Autowired
	private Providers providers;

	@Autowired
	private Exchange exchange;

	@Autowired
	private CreditCodes creditCodes;

	@Autowired
	private JdbcClient jdbc;

	private Institution shop;

	@BeforeEach
	void open() {
		this.shop = new Institution(this.town.pharmacy(PINGLIANG), this.providers, this.exchange);
	}

	@Test
	void anItemIsFoundByItsCode() {
		String drug = this.town.item(ItemCategory.DRUG, ItemClass.B);
		JsonNode answer = this.shop.call("1312", asked("hilist_code", drug));
		Tables.check("1312", answer);
		JsonNode row = answer.get("output").get("data").get(0);
		assertThat(row.get("hilist_code").asString()).isEqualTo(drug);
		assertThat(row.get("chrgitm_lv").asString()).isEqualTo("02");
		assertThat(row.get("list_type").asString()).isEqualTo("101");
		assertThat(answer.get("output").get("recordCounts").asInt()).isEqualTo(1);
		assertThat(rows("1312", "hilist_code", drug, "list_type", "301")).isEmpty();
		assertThat(rows("1312", "hilist_code", drug, "chrgitm_lv", "02")).hasSize(1);
		assertThat(rows("1312", "hilist_code", drug, "vali_flag", "0")).isEmpty();
		assertThat(rows("1312", "hilist_code", drug, "insu_admdvs", "530900")).isEmpty();
		assertThat(rows("1312", "hilist_code", drug, "pinyin", "CSP")).isEmpty();
		assertThat(rows("1312", "hilist_code", this.town.item(ItemCategory.WELLNESS, (String) null))).isEmpty();
	}

	@Test
	void whatChangedSinceIsToldApart() {
		String drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.jdbc.sql("update item set recorded_on = ?, changed_on = ? where code = ?")
			.params(LocalDate.parse("2025-02-01"), LocalDate.parse("2025-03-10"), drug)
			.update();
		assertThat(rows("1312", "hilist_code", drug, "updt_time", "2025-03-11")).isEmpty();
		JsonNode row = rows("1312", "hilist_code", drug, "updt_time", "2025-03-10").get(0);
		assertThat(row.get("updt_time").asString()).isEqualTo("2025-03-10");
		assertThat(row.get("begndate").asString()).isEqualTo("2025-02-01");
	}

	@Test
	void pagesAreCompleteAndFewStatementsDeep() {
		for (int one = 0; one < 5; one++) {
			this.town.item(ItemCategory.CONSUMABLE, ItemClass.A);
		}
		Map<String, Object> first = asked("list_type", "301", "page_size", 2);
		JsonNode output = this.shop.call("1312", first).get("output");
		int pages = output.get("pages").asInt();
		assertThat(output.get("firstPage").asBoolean()).isTrue();
		int seen = 0;
		for (int page = 1; page <= pages; page++) {
			JsonNode one = this.shop.call("1312", asked("list_type", "301", "page_size", 2, "page_num", page))
				.get("output");
			seen += one.get("data").size();
			assertThat(one.get("lastPage").asBoolean()).isEqualTo(page == pages);
		}
		assertThat(seen).isEqualTo(output.get("recordCounts").asInt());
		Object deep = asked("list_type", "301", "page_size", 2, "page_num", pages);
		this.shop.call("1312", deep);
		assertThat(CountedStatements.during(() -> this.shop.call("1312", deep)).statements())
			.hasSizeLessThanOrEqualTo(4);
		assertRefused(this.shop.call("1312", asked("page_num", 0)), "page_num");
		assertRefused(this.shop.call("1312", asked("page_size", 1001)), "page_size");
	}

	@Test
	void limitsAreThoseOfTheRegionAndTheCountry() {
		String drug = this.town.item(ItemCategory.DRUG, "12.30");
		JsonNode answer = this.shop.call("1318", asked("hilist_code", drug));
		Tables.check("1318", answer);
		JsonNode row = answer.get("output").get("data").get(0);
		assertThat(row.get("hilist_pric_uplmt_amt").decimalValue()).isEqualByComparingTo("12.30");
		this.jdbc
			.sql("update item_price_limit set region = '530900' where item_id = (select id from item where code = ?)")
			.param(drug)
			.update();
		assertThat(rows("1318", "hilist_code", drug)).isEmpty();
		this.jdbc
			.sql("update item_price_limit set region = '620800' where item_id = (select id from item where code = ?)")
			.param(drug)
			.update();
		assertThat(rows("1318", "hilist_code", drug, "query_date", "2022-12-31")).isEmpty();
		assertThat(rows("1318", "hilist_code", drug, "query_date", "2023-01-01")).hasSize(1);
	}

	@Test
	void firstSharesAreThoseOfTheDocument() {
		String drug = this.town.item(ItemCategory.DRUG, ItemClass.B);
		String consumable = this.town.item(ItemCategory.CONSUMABLE, ItemClass.B);
		JsonNode answer = this.shop.call("1319", asked("hilist_code", drug));
		Tables.check("1319", answer);
		assertThat(share(rows("1319", "hilist_code", drug))).isEqualTo("0.1");
		assertThat(share(rows("1319", "hilist_code", consumable))).isEqualTo("0.15");
		assertThat(share(rows("1319", "hilist_code", this.town.item(ItemCategory.DRUG, ItemClass.A)))).isEqualTo("0");
		Institution elsewhere = new Institution(this.town.pharmacy(XIAN), this.providers, this.exchange);
		assertThat(elsewhere.call("1319", asked("hilist_code", drug)).get("output").get("data")).isEmpty();
	}

	@Test
	void dictionariesAreThoseOfTheTables() {
		Map<String, Object> data = new HashMap<>(Map.of("type", "MED_TYPE", "parentValue", "0", "admdvs", "620800",
				"date", "2026-01-01", "valiFlag", "1"));
		JsonNode answer = this.shop.call("1901", Map.of("data", data));
		Tables.check("1901", answer);
		assertThat(answer.get("output").get("list").values()).anySatisfy((row) -> {
			assertThat(row.get("value").asString()).isEqualTo("41");
			assertThat(row.get("label").asString()).isEqualTo("定点药店购药");
		});
		data.put("type", "nothing");
		assertRefused(this.shop.call("1901", Map.of("data", data)), "data.type");
	}

	@Test
	void institutionsAreFoundByTypeNameAndCode() {
		ProviderId hospital = this.town.hospital(PINGLIANG);
		String code = this.providers.find(hospital).orElseThrow().code().text();
		this.creditCodes.record(hospital, this.providers.find(hospital).orElseThrow().version(),
				CreditCode.read("９1350100m000100y43").orElseThrow(), Actor.SYSTEM);
		JsonNode answer = this.shop.call("1201",
				Map.of("medinsinfo", Map.of("fixmedins_type", "1", "fixmedins_name", "测试", "fixmedins_code", code)));
		Tables.check("1201", answer);
		JsonNode rows = answer.get("output").get("medinsinfo");
		assertThat(rows).hasSize(1);
		assertThat(rows.get(0).get("uscc").asString()).isEqualTo("91350100M000100Y43");
		assertThat(found("2", code)).isEmpty();
		assertThat(found("2", this.shop.code())).hasSize(1);
		assertThat(CreditCode.read("91350100M000100Y44")).isEmpty();
		assertThat(CreditCode.read("")).isEmpty();
	}

	private JsonNode found(String type, String code) {
		return this.shop.call("1201", Map.of("medinsinfo", Map.of("fixmedins_type", type, "fixmedins_code", code)))
			.get("output")
			.get("medinsinfo");
	}

	private List<JsonNode> rows(String infno, Object... pairs) {
		JsonNode answer = this.shop.call(infno, asked(pairs));
		Tables.check(infno, answer);
		return List.copyOf(answer.get("output").get("data").values());
	}

	private static String share(List<JsonNode> rows) {
		assertThat(rows).hasSize(1);
		return rows.get(0).get("selfpay_prop").decimalValue().stripTrailingZeros().toPlainString();
	}

	private static Map<String, Object> asked(Object... pairs) {
		Map<String, Object> data = new HashMap<>(Map.of("updt_time", EVER, "page_num", 1, "page_size", 100));
		for (int at = 0; at < pairs.length; at += 2) {
			data.put((String) pairs[at], pairs[at + 1]);
		}
		return Map.of("data", data);
	}

}
