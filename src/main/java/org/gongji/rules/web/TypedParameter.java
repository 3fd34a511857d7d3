package org.gongji.rules.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongji.rules.KeyCard;
import org.gongji.rules.ParameterEntry;
import org.gongji.rules.ParameterOutcome.Problem;
import org.gongji.rules.TypedValue;
import org.gongji.rules.ValueType;
import org.gongji.site.TypedDay;

import org.springframework.validation.BindingResult;

/**
 * Reads a typed form as an entry, and knows beside which field of the form a problem of
 * the entry is told.
 */
final class TypedParameter {

	/** Rows that a form shows empty where rows are free. */
	static final int BLANK_ROWS = 3;

	/** The row or column of a bare value. */
	private static final String ALL = "all";

	/** The marks of the written form, which no name has. */
	private static final Pattern MARKS = Pattern.compile("[.=,，、]");

	private final ParameterForm form;

	private final KeyCard card;

	private final BindingResult errors;

	private final Map<String, String> fields = new HashMap<>();

	TypedParameter(ParameterForm form, KeyCard card, BindingResult errors) {
		this.form = form;
		this.card = card;
		this.errors = errors;
	}

	/** A fresh form begins with what holds. */
	static void fill(ParameterForm form, KeyCard card) {
		form.setKey(card.key());
		form.setValue(String.join(", ", card.written()));
		form.setWords(new ArrayList<>(card.written()));
		if (card.table() == null) {
			return;
		}
		Map<String, String> cells = new HashMap<>();
		List<String> names = new ArrayList<>(card.rows());
		for (String word : card.written()) {
			int equals = word.lastIndexOf('=');
			String place = (equals < 1) ? place(ALL, (card.columns().size() > 1) ? ALL : "")
					: word.substring(0, equals);
			cells.put(place, word.substring(equals + 1));
			if (card.freeRows() && !names.contains(place.split("\\.")[0])) {
				names.add(place.split("\\.")[0]);
			}
		}
		for (String name : names) {
			ParameterForm.Row row = new ParameterForm.Row();
			row.setName(name);
			card.columns().forEach((column) -> row.getCells().add(cells.getOrDefault(place(name, column), "")));
			form.getRows().add(row);
		}
		grow(form, card);
	}

	/** Gives every listed row its place, and a few empty ones where rows are free. */
	static void grow(ParameterForm form, KeyCard card) {
		int size = card.freeRows() ? form.getRows().size() + BLANK_ROWS : card.rows().size();
		while (card.table() != null && form.getRows().size() < size) {
			form.getRows().add(new ParameterForm.Row());
		}
		form.getRows().forEach((row) -> {
			while (row.getCells().size() < card.columns().size()) {
				row.getCells().add("");
			}
		});
	}

	ParameterEntry entry() {
		return new ParameterEntry(this.card.key(), words(), TypedDay.read(this.form.getHoldsFrom()).orElse(null),
				this.form.getDocumentTitle().strip(), this.form.getDocumentNumber().strip(),
				this.form.getArticle().strip(), this.form.getNote().strip());
	}

	private List<String> words() {
		return switch (this.card.type()) {
			case WORDS -> (this.form.getWords() != null) ? this.form.getWords() : List.of();
			case TABLE -> cells();
			case SEQUENCE -> this.form.getValue().isBlank() ? List.of() : List.of(this.form.getValue().split(", "));
			case WORD, YES_NO, DAY, MONEY, RATIO, COUNT -> this.form.getValue().isBlank() ? List.of()
					: List.of(TypedValue.written(this.card.type(), this.form.getValue()));
		};
	}

	private List<String> cells() {
		List<String> words = new ArrayList<>();
		for (int row = 0; row < this.form.getRows().size(); row++) {
			ParameterForm.Row typed = this.form.getRows().get(row);
			String name = this.card.freeRows() ? typed.getName().strip()
					: (row < this.card.rows().size()) ? this.card.rows().get(row) : "";
			boolean filled = false;
			for (int column = 0; column < this.card.columns().size(); column++) {
				if (!typed.cell(column).isEmpty()) {
					filled = true;
					String place = place(name, this.card.columns().get(column));
					this.fields.put(place, "rows[" + row + "].cells[" + column + "]");
					words.add(place + "=" + TypedValue.written(this.card.typed(), typed.cell(column)));
				}
			}
			if (this.card.freeRows()) {
				name(row, name, filled);
			}
		}
		return words;
	}

	private void name(int row, String name, boolean filled) {
		if (filled && name.isEmpty()) {
			this.errors.rejectValue("rows[" + row + "].name", "rules.entry.missing");
		}
		else if (MARKS.matcher(name).find()) {
			this.errors.rejectValue("rows[" + row + "].name", "rules.misfit.NOT_A_NAME");
		}
		else if (!filled && !name.isEmpty()) {
			this.errors.rejectValue("rows[" + row + "].cells[0]", "rules.entry.missing");
		}
	}

	private static String place(String row, String column) {
		return column.isEmpty() ? row : row + "." + column;
	}

	/** Tells the problems of an entry beside the fields of the form. */
	void tell(List<Problem> problems) {
		for (Problem problem : problems) {
			String field = this.fields.get(problem.field().replaceFirst("^" + Problem.CELL, ""));
			if (field != null) {
				this.errors.rejectValue(field, problem.messageKey());
			}
			else if (!problem.field().startsWith(Problem.CELL)) {
				boolean choice = problem.field().equals("value") && this.card.type() == ValueType.WORDS;
				this.errors.rejectValue(choice ? "words" : problem.field(), problem.messageKey());
			}
			else if (!this.errors.hasErrors()) {
				this.errors.rejectValue("value", problem.messageKey());
			}
		}
	}

}
