package org.gongji.spending;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.rules.RuleBook;

/**
 * What somebody asks beforehand: may an account of this rule book's region pay for such a
 * thing at such a place on that day, for its owner or a relative? The relation is what
 * the user is to the owner of the account. Whether the thing bears a national code may be
 * unknown (null) when only its category is.
 */
public record BuyingQuestion(RuleBook book, LocalDate day, PlaceType place, Relation userIs, ItemCategory category,
		Boolean nationalCode, boolean inNationalSystem, boolean inPolicy) {

	public BuyingQuestion {
		Objects.requireNonNull(book, "book");
		Objects.requireNonNull(day, "day");
		Objects.requireNonNull(place, "place");
		Objects.requireNonNull(userIs, "userIs");
		Objects.requireNonNull(category, "category");
	}

	/** Asks for a kind of thing, of which nothing but the category is known. */
	public static BuyingQuestion ofKind(RuleBook book, LocalDate day, PlaceType place, Relation userIs,
			ItemCategory category) {
		return new BuyingQuestion(book, day, place, userIs, category, null, false,
				category != ItemCategory.OUT_OF_CATALOGUE_MEDICAL_SERVICE);
	}

}
