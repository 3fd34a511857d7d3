package org.gongji.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a list for software is narrowed to, put together condition by condition. */
public final class ListQuestion {

	/** What the catalogue of the insurance knows; other goods are in no list of it. */
	private static final List<ItemCategory> LISTED = List.of(ItemCategory.DRUG, ItemCategory.CONSUMABLE,
			ItemCategory.DEVICE, ItemCategory.MEDICAL_SERVICE);

	private final StringBuilder where = new StringBuilder("where i.category in (:categories)");

	private final Map<String, Object> params = new HashMap<>();

	private Collection<ItemCategory> categories = LISTED;

	/** Only these kinds of items. */
	public ListQuestion of(Collection<ItemCategory> only) {
		this.categories = this.categories.stream().filter(only::contains).toList();
		return this;
	}

	public ListQuestion code(String code) {
		return and("i.code = :code", "code", CodeText.normalise(code));
	}

	/** Any part of the name. */
	public ListQuestion name(String part) {
		return and("i.name like :name escape '!'", "name",
				"%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
	}

	/** Codes that begin so. */
	public ListQuestion beginning(String start) {
		return and("i.code like :start", "start", start + "%");
	}

	/** Only what the national system knows. */
	public ListQuestion national() {
		this.where.append(" and i.in_national_system");
		return this;
	}

	public ListQuestion notBeginning(String start) {
		return and("i.code not like :other", "other", start + "%");
	}

	public ListQuestion itemClass(ItemClass itemClass) {
		return and("coalesce(i.item_class, 'C') = :class", "class", itemClass.name());
	}

	/** Without class B of these kinds. */
	public ListQuestion withoutClassB(Collection<ItemCategory> kinds) {
		return kinds.isEmpty() ? this : and("not (coalesce(i.item_class, 'C') = 'B' and i.category in (:without))",
				"without", kinds.stream().map(Enum::name).toList());
	}

	/** Items, or in a list of limits those limits, that changed on that day or later. */
	public ListQuestion changedSince(LocalDate day) {
		this.params.put("since", day);
		return this;
	}

	/** Valid on that day, or not. */
	public ListQuestion valid(LocalDate day, boolean valid) {
		this.params.put("day", day);
		this.params.put("valid", valid);
		return this;
	}

	/** Begins on that day or later. */
	public ListQuestion beginsFrom(LocalDate day) {
		this.params.put("begins", day);
		return this;
	}

	private ListQuestion and(String condition, String name, Object value) {
		this.where.append(" and ").append(condition);
		this.params.put(name, value);
		return this;
	}

	/** The conditions on the items; the days are those of the table with this name. */
	String where(String days) {
		StringBuilder text = new StringBuilder(this.where);
		if (this.params.containsKey("since")) {
			text.append(" and ").append(days).append(".changed_on >= :since");
		}
		if (this.params.containsKey("begins")) {
			text.append(" and ").append(days).append(".valid_from >= :begins");
		}
		if (this.params.containsKey("day")) {
			String valid = "(%1$s.valid_from is null or %1$s.valid_from <= :day) and (%1$s.valid_to is null or %1$s.valid_to >= :day)"
				.formatted(days);
			text.append(Boolean.TRUE.equals(this.params.get("valid")) ? " and " + valid : " and not (" + valid + ")");
		}
		return text.toString();
	}

	Map<String, Object> params() {
		Map<String, Object> all = new HashMap<>(this.params);
		all.remove("valid");
		all.put("categories",
				this.categories.isEmpty() ? List.of("") : this.categories.stream().map(Enum::name).toList());
		return all;
	}

}
