package org.gongji.spending;

import java.util.List;
import java.util.Map;

import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.provider.ProviderKind;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Whether a drug is settled without its trace code (药品追溯码). No document asks for one; the
 * bureau of the institution may.
 */
final class TraceCodeDuty {

	private static final RuleKey<String> TRACE_CODES = RuleKey.word("account.trace_codes");

	private TraceCodeDuty() {
	}

	/** One problem for each line of drugs that lacks the code of a pack. */
	static List<Problem> lacking(RuleBook book, ProviderKind at, List<Bought> lines, Map<Integer, Item> items) {
		Ruled<String> ruled = book.find(TRACE_CODES).orElse(null);
		boolean asked = ruled != null && switch (ruled.value()) {
			case "not_asked" -> false;
			case "pharmacies" -> at == ProviderKind.RETAIL_PHARMACY;
			case "everywhere" -> true;
			default -> throw new IllegalStateException("Unknown duty " + ruled.value());
		};
		return asked ? lines.stream()
			.filter((line) -> drug(items.get(line.number())) && line.traceCodes().size() < line.packs())
			.map((line) -> Problem.of(line.number(), Problem.Kind.TRACE_CODE_MISSING, ruled.citation().text()))
			.toList() : List.of();
	}

	private static boolean drug(Item item) {
		return item != null && item.category() == ItemCategory.DRUG;
	}

}
