package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;

/** What 3101 is sent: the orders of one visit of one person. */
final class VisitOrders {

	private VisitOrders() {
	}

	static Map<String, Object> order(String rx, String item, String price) {
		Map<String, Object> order = new LinkedHashMap<>();
		order.put("rx_id", rx);
		order.put("hilist_code", item);
		order.put("cnt", 1);
		order.put("pric", price);
		order.put("sumamt", price);
		return order;
	}

	static Map<String, Object> orders(PersonId person, List<Map<String, Object>> orders) {
		Map<String, Object> encounter = Map.of("mdtrt_id", "1", "fsi_diagnose_dtos", List.of(), "fsi_order_dtos",
				orders);
		return Map.of("data", Map.of("syscode", "HIS", "patient_dtos",
				List.of(Map.of("patn_id", PersonNumber.of(person), "fsi_encounter_dtos", List.of(encounter)))));
	}

}
