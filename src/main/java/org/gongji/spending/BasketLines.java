package org.gongji.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.catalogue.TraceCode;
import org.gongji.money.Money;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderKind;

import org.springframework.stereotype.Component;

/**
 * The lines of a basket against the catalogue: known items, sound quantities, prices
 * below their limits, well-formed trace codes. What is wrong is named line by line.
 */
@Component
class BasketLines {

	static final int MOST_LINES = 200;

	private static final int MOST_OF_ONE = 9_999;

	private static final Money HIGHEST_PRICE = Money.ofYuan("1000000.00");

	private static final Money HIGHEST_TOTAL = Money.ofYuan("9999999.99");

	private final ItemsAtTill items;

	BasketLines(ItemsAtTill items) {
		this.items = items;
	}

	/** The items by line number; problems found on the way are added to the list. */
	Map<Integer, Item> items(List<Bought> lines, Provider provider, LocalDate day, List<Problem> problems) {
		if (lines.isEmpty()) {
			problems.add(Problem.of(0, Problem.Kind.NO_LINES));
		}
		if (lines.size() > MOST_LINES) {
			problems.add(Problem.of(0, Problem.Kind.TOO_MANY_LINES, "" + MOST_LINES));
			return Map.of();
		}
		Map<Integer, ItemCode> codes = codes(lines, provider, problems);
		Map<ItemCode, Item> known = this.items.byCodes(Set.copyOf(codes.values()), provider.region(), day);
		Map<Integer, Item> found = new LinkedHashMap<>();
		Set<String> traces = new HashSet<>();
		for (Bought line : lines) {
			ItemCode code = codes.get(line.number());
			Item item = (code != null) ? known.get(code) : null;
			if (code != null && item == null) {
				problems.add(Problem.of(line.number(), Problem.Kind.ITEM_UNKNOWN, code.text()));
			}
			if (item != null) {
				found.put(line.number(), item);
				againstItem(line, item, day, problems);
			}
			figures(line, problems);
			traces(line, traces, problems);
		}
		total(lines, problems);
		return found;
	}

	/** What the law has to know of the lines. */
	List<PurchaseLine> forTheLaw(List<Bought> lines, Map<Integer, Item> items) {
		List<PurchaseLine> asked = new ArrayList<>();
		for (Bought line : lines) {
			Item item = items.get(line.number());
			Money amount = line.unitPrice().times(line.quantity());
			asked.add((item == null)
					? new PurchaseLine(line.number(), ItemCategory.MEDICAL_SERVICE, false, false, true, amount)
					: new PurchaseLine(line.number(), item.category(), item.hasNationalCode(), item.inNationalSystem(),
							item.itemClass() != ItemClass.C, amount));
		}
		return asked;
	}

	private static Map<Integer, ItemCode> codes(List<Bought> lines, Provider provider, List<Problem> problems) {
		Map<Integer, ItemCode> codes = new LinkedHashMap<>();
		for (Bought line : lines) {
			if (line.isPersonalPart()) {
				if (provider.kind() != ProviderKind.MEDICAL_INSTITUTION) {
					problems.add(Problem.of(line.number(), Problem.Kind.PERSONAL_PART_NOT_HERE));
				}
			}
			else if (ItemCode.parse(line.code()) instanceof ItemCode.Read read) {
				codes.put(line.number(), read.code());
			}
			else {
				problems.add(Problem.of(line.number(), Problem.Kind.ITEM_UNKNOWN, line.code()));
			}
		}
		return codes;
	}

	private static void againstItem(Bought line, Item item, LocalDate day, List<Problem> problems) {
		if (!item.validOn(day)) {
			problems.add(Problem.of(line.number(), Problem.Kind.ITEM_NOT_VALID, item.name()));
		}
		item.limit()
			.filter((limit) -> line.each().compareTo(limit) > 0)
			.ifPresent((limit) -> problems
				.add(Problem.of(line.number(), Problem.Kind.PRICE_ABOVE_LIMIT, line.each().yuan(), limit.yuan())));
	}

	private static void figures(Bought line, List<Problem> problems) {
		if (line.quantity() < 1 || line.quantity() > MOST_OF_ONE) {
			problems.add(Problem.of(line.number(), Problem.Kind.QUANTITY, "" + MOST_OF_ONE));
		}
		if (!line.unitPrice().isPositive() || line.unitPrice().compareTo(HIGHEST_PRICE) > 0) {
			problems.add(Problem.of(line.number(), Problem.Kind.PRICE, HIGHEST_PRICE.yuan()));
		}
	}

	private static void traces(Bought line, Set<String> seen, List<Problem> problems) {
		if (line.traceCodes().size() > line.packs()) {
			problems.add(Problem.of(line.number(), Problem.Kind.TRACE_CODES_MORE_THAN_QUANTITY, "" + line.packs()));
		}
		for (String code : line.traceCodes()) {
			if (TraceCode.problemOf(code) != null) {
				problems.add(Problem.of(line.number(), Problem.Kind.TRACE_CODE_FORM, code));
			}
			else if (!seen.add(code)) {
				problems.add(Problem.of(line.number(), Problem.Kind.TRACE_CODE_TWICE, code));
			}
		}
	}

	private static void total(List<Bought> lines, List<Problem> problems) {
		if (!problems.isEmpty()) {
			return;
		}
		Money total = Money.sum(lines.stream().map((line) -> line.unitPrice().times(line.quantity())).toList());
		if (total.compareTo(HIGHEST_TOTAL) > 0) {
			problems.add(Problem.of(0, Problem.Kind.TOTAL_TOO_LARGE, HIGHEST_TOTAL.yuan()));
		}
	}

}
