package org.gongji.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether what an officer entered of a collection fits. */
final class CollectionCheck {

	static final int LONGEST_NAME = 100;

	static final int LONGEST_CATEGORY = 60;

	private static final int LONGEST_TITLE = 200;

	private static final int EARLIEST_YEAR = 2000;

	private static final int LATEST_YEAR = 2099;

	private final List<Message> problems = new ArrayList<>();

	private CollectionCheck() {
	}

	static List<Message> problems(CollectionEntry entry) {
		CollectionCheck check = new CollectionCheck();
		check.programme(entry);
		if (entry.year() < EARLIEST_YEAR || entry.year() > LATEST_YEAR) {
			check.add("year", "spending.collect.problem.year");
		}
		check.text("collectingBody", entry.collectingBody(), true, LONGEST_NAME);
		check.days(entry);
		check.categories(entry.categories());
		check.text("documentTitle", entry.document().title(), true, LONGEST_TITLE);
		check.text("documentNumber", entry.document().number(), false, LONGEST_NAME);
		check.text("article", entry.document().article(), false, LONGEST_CATEGORY);
		check.text("note", entry.document().note(), false, LONGEST_TITLE);
		return List.copyOf(check.problems);
	}

	private void programme(CollectionEntry entry) {
		if (entry.programme() == null || !entry.programme().named()) {
			add("programme", "spending.collect.problem.programme");
		}
		else if (entry.programme().commercial()) {
			text("product", entry.product().name(), true, LONGEST_NAME);
			text("insurer", entry.product().insurer(), true, LONGEST_NAME);
		}
	}

	private void days(CollectionEntry entry) {
		within("opensOn", entry.opensOn());
		within("lastDay", (entry.endsOn() != null) ? entry.lastDay() : null);
		if (entry.opensOn() != null && entry.endsOn() != null && !entry.opensOn().isBefore(entry.endsOn())) {
			add("lastDay", "spending.collect.problem.order");
		}
	}

	private void within(String field, LocalDate day) {
		if (day == null || day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
			add(field, "spending.collect.problem.day");
		}
	}

	private void categories(List<CollectionEntry.Category> categories) {
		if (categories.isEmpty()) {
			add("rows[0].name", "spending.collect.problem.noCategory");
		}
		Set<String> names = new HashSet<>();
		for (CollectionEntry.Category category : categories) {
			String row = "rows[" + (category.number() - 1) + "].";
			text(row + "name", category.name(), true, LONGEST_CATEGORY);
			if (!category.name().isEmpty() && !names.add(category.name())) {
				add(row + "name", "spending.collect.problem.twice");
			}
			if (category.amount() == null || !category.amount().isPositive()) {
				add(row + "amount", "spending.collect.problem.amount");
			}
		}
	}

	private void text(String field, String text, boolean needed, int longest) {
		if (text.isEmpty() && needed) {
			add(field, "spending.collect.problem.missing");
		}
		else if (text.length() > longest || text.codePoints().anyMatch(CollectionCheck::unprintable)) {
			add(field, "spending.collect.problem.text");
		}
	}

	/** Control characters and the marks that turn the direction of text. */
	static boolean unprintable(int character) {
		return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
				|| Character.getType(character) == Character.SURROGATE;
	}

	private void add(String field, String key) {
		this.problems.add(Message.of(field, key));
	}

}
