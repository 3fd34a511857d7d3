package org.gongji.spending.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemQuestion;
import org.gongji.catalogue.Items;
import org.gongji.catalogue.Scanned;

import org.springframework.stereotype.Component;

/**
 * Finds what a visitor means: by code, bar code, trace code, or part of a name.
 */
@Component
class ItemFinder {

	static final int MOST = 20;

	private static final int SHORTEST_NAME = 2;

	private final Items items;

	ItemFinder(Items items) {
		this.items = items;
	}

	Found find(String typed, ItemCategory category, Region region, LocalDate day) {
		String text = typed.strip();
		if (text.length() > ItemQuestion.LONGEST) {
			return Found.refused("spending.check.item.long");
		}
		Scanned scanned = Scanned.parse(text);
		Optional<Item> exact = this.items.find(scanned, region, day);
		if (exact.isPresent()) {
			return new Found(List.of(exact.get()), 1, null);
		}
		if (text.codePointCount(0, text.length()) >= SHORTEST_NAME) {
			Items.Found found = this.items.search(new ItemQuestion(text, category), region, day, 0, MOST);
			if (found.total() > 0) {
				return new Found(found.items(), found.total(), null);
			}
		}
		return Found.refused(problem(scanned, text));
	}

	/** A text with letters beyond ASCII was meant as a name, all else as a code. */
	private static String problem(Scanned scanned, String text) {
		boolean name = text.codePoints().anyMatch(Character::isIdeographic);
		if (scanned instanceof Scanned.Unknown unknown && !name) {
			return unknown.problem().key();
		}
		return (scanned instanceof Scanned.OfTrace) ? "spending.check.item.unknownTrace"
				: "spending.check.item.unknown";
	}

	/** What was found, or why nothing. */
	record Found(List<Item> items, long total, String problem) {

		static Found refused(String problem) {
			return new Found(List.of(), 0, problem);
		}

	}

}
