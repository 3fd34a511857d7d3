package org.gongji.benefit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.gongji.provider.HospitalLevel;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * Finds the row of a table for an institution's level: its own row; that of all levels
 * below 1, or of level 3 for a graded one; the row for all; else the row of the tier that
 * the document or the bureau gives to levels below 1 and to level 3 without a grade.
 */
final class LevelFigures {

	private static final String ALL = "all";

	private static final String BELOW_1 = "below_1";

	private static final Set<HospitalLevel> BELOW = EnumSet.of(HospitalLevel.VILLAGE, HospitalLevel.COMMUNITY,
			HospitalLevel.TOWNSHIP, HospitalLevel.UNRATED);

	private static final Set<HospitalLevel> GRADED = EnumSet.of(HospitalLevel.LEVEL_3A, HospitalLevel.LEVEL_3B,
			HospitalLevel.LEVEL_3C);

	private final RuleBook book;

	LevelFigures(RuleBook book) {
		this.book = book;
	}

	/**
	 * The cell of a level by a reader of rows; unset names what the bureau has to set.
	 */
	<T> Figure<T> at(RuleKey<RuleTable> key, HospitalLevel level, BiFunction<RuleTable, String, Optional<T>> cell) {
		Ruled<RuleTable> ruled = this.book.find(key).orElse(null);
		if (ruled == null) {
			return Figure.unset(this.book, key);
		}
		for (String row : rows(level)) {
			Optional<T> found = cell.apply(ruled.value(), row);
			if (found.isPresent()) {
				return Figure.of(ruled, found.get());
			}
		}
		RuleKey<String> tier = tier(level, ruled.value());
		if (tier == null) {
			return Figure.unset(this.book, key);
		}
		Ruled<String> mapped = this.book.find(tier).orElse(null);
		if (mapped == null) {
			return Figure.unset(this.book, tier);
		}
		return rows(ofText(mapped.value())).stream()
			.map((row) -> cell.apply(ruled.value(), row))
			.flatMap(Optional::stream)
			.findFirst()
			.map((value) -> Figure.of(ruled, value).by(mapped.citation()))
			.orElseGet(() -> Figure.unset(this.book, key));
	}

	private static List<String> rows(HospitalLevel level) {
		if (BELOW.contains(level)) {
			return List.of(level.text(), BELOW_1, ALL);
		}
		return GRADED.contains(level) ? List.of(level.text(), HospitalLevel.LEVEL_3.text(), ALL)
				: List.of(level.text(), ALL);
	}

	/** Null where no tier stands for the level: then the table itself lacks a row. */
	private static RuleKey<String> tier(HospitalLevel level, RuleTable table) {
		if (BELOW.contains(level)) {
			return BenefitKeys.TIER_BELOW_1;
		}
		boolean graded = table.rows()
			.stream()
			.anyMatch((row) -> GRADED.stream().anyMatch((of) -> of.text().equals(row)));
		return (level == HospitalLevel.LEVEL_3 && graded) ? BenefitKeys.TIER_3_UNGRADED : null;
	}

	/** The level of a word in rule files and policy cases, such as {@code 3A}. */
	static HospitalLevel ofText(String text) {
		for (HospitalLevel level : HospitalLevel.values()) {
			if (level.text().equals(text)) {
				return level;
			}
		}
		throw new IllegalArgumentException("unknown level '" + text + "'");
	}

}
