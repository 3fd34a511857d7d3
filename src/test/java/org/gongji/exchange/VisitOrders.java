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
		return orders(person, Map.of(), Map.of("mdtrt_id", "1"), orders);
	}

	/** The same with what else is told of the person and of the visit. */
	static Map<String, Object> orders(PersonId person, Map<String, Object> ofPerson, Map<String, Object> ofVisit,
			List<Map<String, Object>> orders) {
		Map<String, Object> encounter = new LinkedHashMap<>(ofVisit);
		encounter.put("fsi_diagnose_dtos", List.of());
		encounter.put("fsi_order_dtos", orders);
		Map<String, Object> patient = new LinkedHashMap<>(ofPerson);
		patient.put("patn_id", PersonNumber.of(person));
		patient.put("fsi_encounter_dtos", List.of(encounter));
		return Map.of("data", Map.of("syscode", "HIS", "patient_dtos", List.of(patient)));
	}

}
