package org.gongji.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an officer enters: the key, the value in words (several separated by commas), the
 * first day on which it holds, and the document with its title, number, article and a
 * note, of which number, article and note may be empty.
 */
public record ParameterEntry(String key, String value, LocalDate holdsFrom, String documentTitle, String documentNumber,
		String article, String note) {

	/** Full-width commas and the list comma are accepted like the plain one. */
	List<String> words() {
		return Arrays.stream(this.value.split("[,，、]")).map(String::strip).filter((word) -> !word.isEmpty()).toList();
	}

	String content() {
		return String.join("\n", this.key, String.join(", ", words()), this.holdsFrom.toString(), this.documentTitle,
				this.documentNumber, this.article, this.note);
	}

	String cited() {
		return this.documentNumber.isEmpty() ? "《" + this.documentTitle + "》" : this.documentNumber;
	}

}
