package org.gongji.exchange;

import org.gongji.catalogue.ItemCategory;
import org.gongji.spending.Settlement;

/** The code under which a line stands on a bill (医疗收费项目类别). */
final class Charges {

	private Charges() {
	}

	static String of(Settlement.Line line) {
		return of(ItemCategory.ofWord(line.category()), (line.code() != null) ? line.code() : "");
	}

	static String of(ItemCategory category, String code) {
		return switch (category) {
			case DRUG -> code.startsWith("Z") ? "11" : code.startsWith("T") ? "10" : "09";
			case CONSUMABLE, DEVICE -> "08";
			case MEDICAL_SERVICE -> "12";
			default -> "14";
		};
	}

}
