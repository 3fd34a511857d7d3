package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pharmacy sends of one sale: the head and the lines of 2101 and 2102. */
final class Sale {

	private final Map<String, Object> head = new LinkedHashMap<>();

	private final List<Map<String, Object>> lines = new ArrayList<>();

	private BigDecimal total = BigDecimal.ZERO;

	/** With an identity card, as the buyer's own purchase. */
	static Sale byCard(String psnNo, String number) {
		return new Sale(psnNo, "02", number);
	}

	Sale(String psnNo, String kind, String shown) {
		this.head.put("psn_no", psnNo);
		this.head.put("mdtrt_cert_type", kind);
		this.head.put("mdtrt_cert_no", shown);
		this.head.put("insutype", "310");
		this.head.put("acct_used_flag", "1");
		this.head.put("med_type", "41");
	}

	Sale line(String item, String count, String price, String amount) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("feedetl_sn", Integer.toString(this.lines.size() + 1));
		line.put("rx_circ_flag", "0");
		line.put("fee_ocur_time", "2026-01-02 10:20:30");
		line.put("med_list_codg", item);
		line.put("medins_list_codg", "S" + item);
		line.put("det_item_fee_sumamt", new BigDecimal(amount));
		line.put("cnt", new BigDecimal(count));
		line.put("pric", new BigDecimal(price));
		line.put("bilg_dr_codg", "D001");
		line.put("bilg_dr_name", "药师");
		this.lines.add(line);
		this.total = this.total.add(new BigDecimal(amount));
		return this;
	}

	/** With another value in the head. */
	Sale with(String field, Object value) {
		this.head.put(field, value);
		return this;
	}

	Map<String, Object> lastLine() {
		return this.lines.get(this.lines.size() - 1);
	}

	Map<String, Object> input() {
		Map<String, Object> druginfo = new LinkedHashMap<>(this.head);
		druginfo.putIfAbsent("medfee_sumamt", this.total);
		Map<String, Object> input = new LinkedHashMap<>();
		input.put("druginfo", druginfo);
		input.put("drugdetail", this.lines);
		return input;
	}

}
