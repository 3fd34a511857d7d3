package org.gongji.exchange;

import java.util.List;

import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ListQuestion;
import org.gongji.catalogue.Listed;

/** The kinds of lists (目录类别). */
final class ListType {

	private static final String DRUGS = "101";

	private static final String HERBS = "102";

	private static final String SERVICES = "201";

	private static final String CONSUMABLES = "301";

	private static final String GRANULES = "T";

	private ListType() {
	}

	static String of(Listed item) {
		return switch (item.category()) {
			case DRUG -> item.code().text().startsWith(GRANULES) ? HERBS : DRUGS;
			case CONSUMABLE, DEVICE -> CONSUMABLES;
			default -> SERVICES;
		};
	}

	/** A list of which nothing is known holds nothing. */
	static ListQuestion narrow(ListQuestion question, String type) {
		return switch (type) {
			case DRUGS -> question.of(List.of(ItemCategory.DRUG)).notBeginning(GRANULES);
			case HERBS -> question.of(List.of(ItemCategory.DRUG)).beginning(GRANULES);
			case SERVICES -> question.of(List.of(ItemCategory.MEDICAL_SERVICE));
			case CONSUMABLES -> question.of(List.of(ItemCategory.CONSUMABLE, ItemCategory.DEVICE));
			default -> question.of(List.of());
		};
	}

}
