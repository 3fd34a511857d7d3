package org.gongji.crediting;

import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.support.SqlArrayValue;

/** Hands many rows to one statement, as an array for each column. */
final class Columns {

	private Columns() {
	}

	static <T> SqlArrayValue of(List<T> rows, String type, Function<T, Object> read) {
		return new SqlArrayValue(type, rows.stream().map(read).toArray());
	}

}
