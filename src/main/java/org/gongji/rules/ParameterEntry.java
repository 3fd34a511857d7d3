package org.gongji.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an officer enters: the key, the value in written words (a table has one a cell),
 * the first day on which it holds, and the document with its title, number, article and a
 * note, of which number, article and note may be empty.
 */
public record ParameterEntry(String key, List<String> words, LocalDate holdsFrom, String documentTitle,
		String documentNumber, String article, String note) {

	public ParameterEntry {
		words = List.copyOf(words);
	}

	/**
	 * With the words in one text, between commas; full-width and list commas count too.
	 */
	public ParameterEntry(String key, String value, LocalDate holdsFrom, String documentTitle, String documentNumber,
			String article, String note) {
		this(key, Arrays.stream(value.split("[,，、]")).map(String::strip).filter((word) -> !word.isEmpty()).toList(),
				holdsFrom, documentTitle, documentNumber, article, note);
	}

	/** The words in one text, as they are kept. */
	public String value() {
		return String.join(", ", this.words);
	}

	String content() {
		return String.join("\n", this.key, value(), this.holdsFrom.toString(), this.documentTitle, this.documentNumber,
				this.article, this.note);
	}

	String cited() {
		return this.documentNumber.isEmpty() ? "《" + this.documentTitle + "》" : this.documentNumber;
	}

}
