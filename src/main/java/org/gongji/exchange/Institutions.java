package org.gongji.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.provider.CreditCodes;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Registered;

import org.springframework.stereotype.Component;

/**
 * 1201: the designated institutions of the caller's region, by type and, where they are
 * sent, name or code (医药机构信息获取).
 */
@Component
class Institutions implements Transaction {

	private static final String NODE = "medinsinfo";

	/** Who wants more names a part of the name. */
	private static final int MOST = 500;

	private final CreditCodes codes;

	Institutions(CreditCodes codes) {
		this.codes = codes;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("1201");
	}

	@Override
	public Answer answer(Call call) {
		Block sent = call.one(NODE);
		List<Map<String, Object>> rows = new ArrayList<>();
		for (ProviderKind kind : ProviderKind.values()) {
			if (kind.code().equals(sent.text("fixmedins_type"))) {
				this.codes
					.find(call.provider().region(), kind, sent.text("fixmedins_name"), sent.text("fixmedins_code"),
							MOST)
					.forEach((one) -> rows.add(row(one)));
			}
		}
		return Answer.node(NODE, rows);
	}

	private static Map<String, Object> row(Registered one) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("fixmedins_code", one.code().text());
		row.put("fixmedins_name", one.name());
		row.put("uscc", one.creditCode());
		row.put("fixmedins_type", one.kind().code());
		row.put("hosp_lv", "");
		return row;
	}

}
