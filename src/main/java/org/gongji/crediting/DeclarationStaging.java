package org.gongji.crediting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the rows of one declaration aside in batches; memory does not grow with them. One
 * instance takes one declaration.
 */
final class DeclarationStaging implements ReadRows {

	private static final int BATCH = 1000;

	private static final String INSERT = """
			insert into declaration_row (declaration_id, row_number, line_id, person_id, for_month, base_fen, paid,
			    pension_fen, withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	private final UUID declaration;

	private final List<DeclaredRow> waiting = new ArrayList<>(BATCH);

	private final FoundErrors found = new FoundErrors();

	private int rows;

	private Money sum = Money.ZERO;

	DeclarationStaging(JdbcTemplate jdbc, DeclarationId declaration) {
		this.jdbc = jdbc;
		this.declaration = declaration.value();
	}

	void add(DeclaredRow row) {
		this.rows++;
		this.sum = this.sum.plus(row.amount());
		this.waiting.add(row);
		if (this.waiting.size() == BATCH) {
			flush();
		}
	}

	@Override
	public void add(ReadRow row, PeopleByNumber.Found person) {
		add(row.of(person));
	}

	@Override
	public FoundErrors found() {
		return this.found;
	}

	/** Rows in order, and their sum. */
	Declaration.Totals counted() {
		return new Declaration.Totals(this.rows, this.sum);
	}

	List<DeclarationError> errors() {
		return this.found.all();
	}

	void flush() {
		this.jdbc.batchUpdate(INSERT, this.waiting, BATCH, this::bind);
		this.waiting.clear();
	}

	void writeErrors() {
		this.found.write(this.jdbc, "declaration_error", "declaration_id", this.declaration);
	}

	private void bind(PreparedStatement statement, DeclaredRow row) throws SQLException {
		statement.setObject(1, this.declaration);
		statement.setInt(2, row.number());
		statement.setObject(3, UuidCreator.getTimeOrderedEpoch());
		statement.setObject(4, row.person().value());
		statement.setObject(5, row.month().atDay(1));
		statement.setObject(6, fen(row.base()), Types.BIGINT);
		statement.setObject(7, row.paid(), Types.BOOLEAN);
		statement.setObject(8, fen(row.pension()), Types.BIGINT);
		statement.setBoolean(9, row.withdrawn());
	}

	private static Long fen(Money money) {
		return (money != null) ? money.fen() : null;
	}

}
