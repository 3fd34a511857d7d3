package org.gongji.crediting;

import org.gongji.files.UnreadableTable;

/** What comes of an act on a file of opening balances. */
public sealed interface OpeningOutcome {

	/** The act stands. */
	record Done(OpeningImportId id) implements OpeningOutcome {

	}

	/** The same file was handed on before. */
	record Known(OpeningImportId id) implements OpeningOutcome {

	}

	/** It cannot be read as a whole; nothing was kept. */
	record Unreadable(UnreadableTable table) implements OpeningOutcome {

	}

	/** It does not stand; the key of the words says why and what to do next. */
	record Refused(String messageKey) implements OpeningOutcome {

		static Refused because(Why why) {
			return new Refused("crediting.opening.refused." + why.name());
		}

	}

	/** Why a file cannot be brought or moved on. */
	enum Why {

		/** The day of the balances lies under the document, or is not over. */
		NOT_BEFORE_REFORM,
		/** The file has moved on meanwhile, or has errors. */
		OTHER_STATE,
		/** Accounts or other files have changed since it was read. */
		OVERTAKEN

	}

	/** Rolls the reading back. */
	final class Rollback extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Rollback(UnreadableTable table) {
			super(table);
		}

		UnreadableTable table() {
			return (UnreadableTable) getCause();
		}

	}

}
