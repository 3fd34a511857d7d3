package org.gongji.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.Listed;
import org.gongji.catalogue.PriceLimit;

/**
 * Writes rows of the catalogue in the words of the interface, for the region of the
 * caller. Of some codes no list was published; those say the same in every row.
 */
final class ListedRows {

	private static final String YES = "1";

	private static final String NO = "0";

	/** What every row says, and so the only thing that finds one. */
	private static final Map<String, String> SAME = Map.of("lmt_used_flag", NO, "med_use_flag", YES, "matn_used_flag",
			NO, "hilist_use_type", YES, "lmt_cpnd_type", NO, "hilist_lmtpric_type", YES, "overlmt_dspo_way", YES,
			"selfpay_prop_psn_type", YES, "selfpay_prop_type", YES);

	private final String region;

	private final LocalDate today;

	ListedRows(Call call) {
		this.region = call.provider().region().code();
		this.today = call.at().toLocalDate();
	}

	/** Whether rows with what was sent can be there at all. */
	boolean agree(String infno, Block sent) {
		boolean same = SAME.entrySet()
			.stream()
			.allMatch((one) -> !sent.has(one.getKey()) || one.getValue().equals(sent.text(one.getKey())));
		boolean here = !sent.has("insu_admdvs") || this.region.equals(sent.text("insu_admdvs"));
		boolean pool = !sent.has("poolarea_no") || this.region.equals(sent.text("poolarea_no"));
		// helpers of typing that the catalogue does not keep
		return same && here && pool && !sent.has("wubi") && !sent.has("pinyin");
	}

	/** A row of 1312. */
	Map<String, Object> item(Listed item) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("hilist_code", item.code().text());
		row.put("hilist_name", item.name());
		row.put("insu_admdvs", this.region);
		row.put("begndate", begins(item));
		row.put("enddate", text(item.to()));
		row.put("med_chrgitm_type", Charges.of(item.category(), item.code().text()));
		row.put("chrgitm_lv", SetlInfo.level(item.itemClass()));
		row.put("lmt_used_flag", NO);
		row.put("list_type", ListType.of(item));
		row.put("med_use_flag", YES);
		row.put("matn_used_flag", NO);
		row.put("hilist_use_type", YES);
		row.put("lmt_cpnd_type", NO);
		row.put("memo", memo(item));
		end(row, item, item.id());
		return row;
	}

	/** A row of 1318. */
	Map<String, Object> limit(Listed item) {
		PriceLimit limit = item.limit();
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("hilist_code", item.code().text());
		row.put("hilist_lmtpric_type", YES);
		row.put("overlmt_dspo_way", YES);
		row.put("insu_admdvs", this.region);
		row.put("begndate", limit.validFrom().toString());
		row.put("enddate", text(limit.validTo()));
		row.put("hilist_pric_uplmt_amt", Amounts.of(limit.limit()));
		row.put("tabname", "");
		end(row, item, named(item, limit.region() + limit.validFrom()));
		return row;
	}

	/** A row of 1319. */
	Map<String, Object> share(Listed item, BigDecimal share) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("hilist_code", item.code().text());
		row.put("selfpay_prop_psn_type", YES);
		row.put("selfpay_prop_type", YES);
		row.put("insu_admdvs", this.region);
		row.put("begndate", begins(item));
		row.put("enddate", text(item.to()));
		row.put("selfpay_prop", share);
		row.put("tabname", "");
		end(row, item, named(item, "share"));
		return row;
	}

	private void end(Map<String, Object> row, Listed item, UUID id) {
		row.put("vali_flag", item.validOn(this.today) ? YES : NO);
		row.put("rid", id.toString());
		row.put("updt_time", item.changed().toString());
		row.put("crte_time", item.recorded().toString());
		row.put("poolarea_no", this.region);
	}

	private static UUID named(Listed item, String which) {
		return UUID.nameUUIDFromBytes((item.id() + which).getBytes(StandardCharsets.UTF_8));
	}

	/** The first day; where the catalogue states none, the day of recording. */
	private static String begins(Listed item) {
		return ((item.from() != null) ? item.from() : item.recorded()).toString();
	}

	private static String memo(Listed item) {
		return (item.category() == ItemCategory.MEDICAL_SERVICE || item.specification().length() > 500) ? ""
				: item.specification();
	}

	private static String text(LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

}
