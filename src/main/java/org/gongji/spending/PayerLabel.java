package org.gongji.spending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a till calls a payer without naming anyone: own account, spouse 1, child 2. The
 * number is 0 for the patient's own account.
 */
public record PayerLabel(String key, int number) {

	private static final String OWN = "spending.payer.own";

	private static final String BY = "spending.payer.";

	/**
	 * The labels of payers in their order, from what the patient is to each of them; null
	 * stands for the patient.
	 */
	static List<PayerLabel> of(List<String> patientIs) {
		Map<String, Integer> counts = new HashMap<>();
		return patientIs.stream()
			.map((word) -> (word == null) ? new PayerLabel(OWN, 0)
					: new PayerLabel(BY + inverse(word), counts.merge(inverse(word), 1, Integer::sum)))
			.toList();
	}

	/** Whose parent the patient is, is the patient's child. */
	private static String inverse(String patientIs) {
		return switch (patientIs) {
			case "parent" -> "child";
			case "child" -> "parent";
			case "grandparent" -> "grandchild";
			case "grandchild" -> "grandparent";
			case "parent_in_law" -> "child_in_law";
			default -> patientIs;
		};
	}

	/** What a relative is called of whom the payer says what they are. */
	static List<PayerLabel> named(List<String> relations) {
		Map<String, Integer> counts = new HashMap<>();
		return relations.stream()
			.map((word) -> new PayerLabel(BY + word, counts.merge(word, 1, Integer::sum)))
			.toList();
	}

}
