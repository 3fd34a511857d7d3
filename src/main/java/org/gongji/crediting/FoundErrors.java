package org.gongji.crediting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/** What is found to be wrong in one file; when it is full the reading stops. */
final class FoundErrors {

	/** More are not kept. */
	static final int MOST = 1000;

	private final List<DeclarationError> errors = new ArrayList<>();

	void refuse(DeclarationError error) {
		if (!full()) {
			this.errors.add(error);
		}
	}

	boolean full() {
		return this.errors.size() >= MOST;
	}

	int room() {
		return MOST - this.errors.size();
	}

	List<DeclarationError> all() {
		return List.copyOf(this.errors);
	}

	/** Keeps them in a table of errors, by the column that names the file. */
	void write(JdbcTemplate jdbc, String table, String column, UUID file) {
		List<Object[]> lines = new ArrayList<>();
		for (DeclarationError error : this.errors) {
			lines.add(new Object[] { file, lines.size() + 1, error.row(), error.column(), error.columnWord(),
					error.problem(), error.found() });
		}
		jdbc.batchUpdate("insert into " + table + " (" + column + ", error_number, row_number, column_number, "
				+ "column_word, problem, found) values (?, ?, ?, ?, ?, ?, ?)", lines);
	}

}
