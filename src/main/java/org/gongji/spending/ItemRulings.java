package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;

import org.gongji.catalogue.ItemCategory;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Every answer on an item, worked out once per rule book: by place, category, national
 * code, national system and policy scope.
 */
final class ItemRulings {

	private static final int FLAGS = 8;

	private static final int CODED = 1;

	private static final int IN_SYSTEM = 2;

	private static final int IN_POLICY = 4;

	private final RuleBook book;

	private final ItemRuling[] rulings = new ItemRuling[PlaceType.values().length * ItemCategory.values().length
			* FLAGS];

	ItemRulings(RuleBook book) {
		this.book = book;
		for (PlaceType place : PlaceType.values()) {
			for (ItemCategory category : ItemCategory.values()) {
				for (int flags = 0; flags < FLAGS; flags++) {
					this.rulings[index(place, category, flags)] = rule(place, category, flags);
				}
			}
		}
	}

	ItemRuling of(PlaceType place, PurchaseLine line) {
		int flags = (line.nationalCode() ? CODED : 0) + (line.inNationalSystem() ? IN_SYSTEM : 0)
				+ (line.inPolicy() ? IN_POLICY : 0);
		return this.rulings[index(place, line.category(), flags)];
	}

	private static int index(PlaceType place, ItemCategory category, int flags) {
		return (place.ordinal() * ItemCategory.values().length + category.ordinal()) * FLAGS + flags;
	}

	private ItemRuling rule(PlaceType place, ItemCategory category, int flags) {
		Ruled<List<String>> named = need(SpendingKeys.PROHIBITED_NAMED);
		if (named.value().contains(category.word())) {
			return ItemRuling.refused(ReasonCode.PROHIBITED_CATEGORY, named.citation());
		}
		Ruled<List<String>> caught = need(SpendingKeys.PROHIBITED_CATCH_ALL);
		if (caught.value().contains(category.word())) {
			return ItemRuling.caught(caught.citation());
		}
		Ruled<List<String>> list = need(
				(place == PlaceType.RETAIL_PHARMACY) ? SpendingKeys.PHARMACY_ITEMS : SpendingKeys.MEDICAL_ITEMS);
		if (!list.value().contains(category.word())) {
			return ItemRuling.refused(ReasonCode.CATEGORY_NOT_ALLOWED, list.citation());
		}
		List<Citation> by = new ArrayList<>(List.of(list.citation()));
		if ((flags & IN_POLICY) == 0 || category == ItemCategory.OUT_OF_CATALOGUE_MEDICAL_SERVICE) {
			Ruled<String> covers = need(SpendingKeys.COVERS);
			if (covers.value().equals("in_policy_only")) {
				return ItemRuling.refused(ReasonCode.CATEGORY_NOT_ALLOWED, covers.citation());
			}
			by.add(covers.citation());
		}
		return (place == PlaceType.RETAIL_PHARMACY) ? coded(flags, by) : ItemRuling.allowed(by);
	}

	private ItemRuling coded(int flags, List<Citation> by) {
		Ruled<String> condition = need(SpendingKeys.PHARMACY_CODE);
		boolean met = switch (condition.value()) {
			case "none" -> true;
			case "national_code" -> (flags & CODED) != 0;
			case "system_or_code" -> (flags & (CODED | IN_SYSTEM)) != 0;
			default -> throw new IllegalStateException("Unknown code condition " + condition.value());
		};
		if (!met) {
			return ItemRuling.refused(ReasonCode.NATIONAL_CODE_REQUIRED, condition.citation());
		}
		if (!condition.value().equals("none")) {
			by.add(condition.citation());
		}
		return ItemRuling.allowed(by);
	}

	private <T> Ruled<T> need(RuleKey<T> key) {
		return this.book.find(key).orElseThrow(() -> new IllegalStateException("No rule on " + key.name()));
	}

}
