package org.gongji.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** 1901: the codes of a dictionary with their words (字典查询). */
@Component
class DictionaryQuery implements Transaction {

	private static final String VALID = "1";

	private final FieldTables tables;

	DictionaryQuery(FieldTables tables) {
		this.tables = tables;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("1901");
	}

	@Override
	public Answer answer(Call call) {
		Block sent = call.one("data");
		String type = sent.text("type").toLowerCase(Locale.ROOT);
		Map<String, String> codes = this.tables.dictionary(type);
		if (codes.isEmpty()) {
			return Answer.No.at("data.type", "unknown-dictionary", sent.text("type"));
		}
		List<Map<String, Object>> rows = new ArrayList<>();
		if (VALID.equals(sent.text("valiFlag"))) {
			codes.forEach((code, label) -> rows.add(row(sent, rows.size() + 1, code, label)));
		}
		return Answer.node("list", rows);
	}

	/**
	 * The lists are flat and without days of their own: the parent and the day asked for
	 * stay.
	 */
	private static Map<String, Object> row(Block sent, int number, String code, String label) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("type", sent.text("type"));
		row.put("label", label);
		row.put("value", code);
		row.put("parentValue", sent.text("parentValue"));
		row.put("sort", number);
		row.put("valiFlag", VALID);
		row.put("createUser", "gongji");
		row.put("createDate", sent.day("date").toString());
		row.put("version", 1);
		return row;
	}

}
