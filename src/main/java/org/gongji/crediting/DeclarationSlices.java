package org.gongji.crediting;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of declarations until they are confirmed or dropped, slice by slice. */
@Repository
class DeclarationSlices {

	private final JdbcClient jdbc;

	DeclarationSlices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts a slice aside; the number of its first row names it. */
	void put(DeclarationId id, List<DeclaredRow> rows) {
		this.jdbc.sql("insert into declaration_slice (declaration_id, first_row, packed) values (?, ?, ?)")
			.params(id.value(), rows.get(0).number(), PackedRows.pack(rows))
			.update();
	}

	/** The slices in the order of their rows. */
	List<Integer> of(DeclarationId id) {
		return this.jdbc.sql("select first_row from declaration_slice where declaration_id = ? order by first_row")
			.param(id.value())
			.query(Integer.class)
			.list();
	}

	List<DeclaredRow> rows(DeclarationId id, int first) {
		return this.jdbc.sql("select packed from declaration_slice where declaration_id = ? and first_row = ?")
			.params(id.value(), first)
			.query((row, number) -> PackedRows.unpack(row.getBytes(1)))
			.single();
	}

	void drop(DeclarationId id) {
		this.jdbc.sql("delete from declaration_slice where declaration_id = ?").param(id.value()).update();
	}

}
