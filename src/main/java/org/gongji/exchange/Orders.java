package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.spending.Bought;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The orders of a visit that is to be checked (处方、医嘱), as lines of a bill. The tables
 * make nothing of them mandatory: what a line needs is asked for here.
 */
final class Orders {

	static final int MOST = 200;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final BigDecimal LARGEST = new BigDecimal("100000000");

	private static final int PRICE_DIGITS = 6;

	private Orders() {
	}

	/** The lines, in the order of the rows; the path names them for the message. */
	static List<Bought> lines(String path, List<JsonNode> rows) {
		if (rows.isEmpty()) {
			throw new Refused(Fault.at(path, "node-missing"));
		}
		if (rows.size() > MOST) {
			throw new Refused(Fault.at(path, "too-many-rows", MOST));
		}
		List<Bought> lines = new ArrayList<>();
		for (JsonNode row : rows) {
			lines.add(line(path + "[" + (lines.size() + 1) + "].", lines.size() + 1, row));
		}
		return lines;
	}

	private static Bought line(String path, int number, JsonNode row) {
		if (!row.isObject()) {
			throw new Refused(Fault.at(path, "not-an-object"));
		}
		String code = Typed.text(row.get("hilist_code"));
		if (code.isEmpty()) {
			throw new Refused(Fault.at(path + "hilist_code", "missing"));
		}
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("med_list_codg", code);
		line.put("cnt", number(path + "cnt", row.get("cnt"), PRICE_DIGITS));
		line.put("pric", number(path + "pric", row.get("pric"), PRICE_DIGITS));
		line.put("det_item_fee_sumamt", number(path + "sumamt", row.get("sumamt"), 2));
		try {
			return Lines.line(path, number, new Block(JSON.valueToTree(line)));
		}
		catch (Refused ex) {
			Fault fault = ex.fault();
			throw new Refused(
					new Fault(fault.field().replace("det_item_fee_sumamt", "sumamt"), fault.key(), fault.words()));
		}
	}

	private static String number(String path, JsonNode value, int decimals) {
		String text = Typed.text(value);
		if (text.isEmpty()) {
			throw new Refused(Fault.at(path, "missing"));
		}
		if (!Typed.isNumber(text)) {
			throw new Refused(Fault.at(path, "not-a-number"));
		}
		BigDecimal number = new BigDecimal(text).stripTrailingZeros();
		if (number.scale() > decimals) {
			throw new Refused(Fault.at(path, "too-many-decimals", decimals));
		}
		if (number.abs().compareTo(LARGEST) > 0) {
			throw new Refused(Fault.at(path, "too-large", LARGEST.precision() - 1));
		}
		return number.toPlainString();
	}

}
