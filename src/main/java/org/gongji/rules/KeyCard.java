package org.gongji.rules;

import java.util.List;

/**
 * A key that the bureau of a region may set, with all that a form needs: meaning, type
 * and unit, the words, orders, rows and columns that may be chosen (empty or null where
 * there are none), what waits while it is open, and what holds on a day: in our words, as
 * written, and where that stands.
 */
public record KeyCard(String key, String meaning, ValueType type, String unit, List<String> words,
		List<List<String>> sequences, TableForm table, String blocks, boolean open, String sentence,
		List<String> written, Citation citation) {

	/** Open because no article of the document speaks of it. */
	public boolean silent() {
		return this.open && this.citation.kind() == SourceKind.TEXT
				&& this.citation.article().equals(PaperReader.NOWHERE);
	}

	/** Whether each row is named by whoever enters it, as drugs are. */
	public boolean freeRows() {
		return this.table != null && this.table.by().get(0).isEmpty();
	}

	/** The rows that keys.yaml lists; empty for free ones. */
	public List<String> rows() {
		return (this.table != null) ? this.table.by().get(0) : List.of();
	}

	/** The columns of a table; one without a name where there is a single dimension. */
	public List<String> columns() {
		return (this.table == null || this.table.by().size() == 1) ? List.of("") : this.table.by().get(1);
	}

	/** The type of what is typed: that of a cell for a table. */
	public ValueType typed() {
		return (this.table != null) ? this.table.cells() : this.type;
	}

}
