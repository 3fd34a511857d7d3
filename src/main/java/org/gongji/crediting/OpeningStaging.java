package org.gongji.crediting;

import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the rows of one file of opening balances aside in batches; memory does not grow
 * with them. One instance takes one file.
 */
final class OpeningStaging implements ReadRows {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	private final OpeningImport file;

	private final FoundErrors found = new FoundErrors();

	private final List<Object[]> waiting = new ArrayList<>(BATCH);

	private int rows;

	private Money sum = Money.ZERO;

	OpeningStaging(JdbcTemplate jdbc, OpeningImport file) {
		this.jdbc = jdbc;
		this.file = file;
	}

	@Override
	public void add(ReadRow row, PeopleByNumber.Found person) {
		this.rows++;
		this.sum = this.sum.plus(row.balance());
		this.waiting.add(new Object[] { this.file.id().value(), row.row(), this.file.region().code(),
				person.id().value(), row.balance().fen() });
		if (this.waiting.size() == BATCH) {
			flush();
		}
	}

	@Override
	public FoundErrors found() {
		return this.found;
	}

	/** Rows in order, and their sum. */
	Declaration.Totals counted() {
		return new Declaration.Totals(this.rows, this.sum);
	}

	void flush() {
		this.jdbc.batchUpdate(
				"insert into opening_row (import_id, row_number, region, person_id, amount_fen) values (?, ?, ?, ?, ?)",
				this.waiting);
		this.waiting.clear();
	}

	void writeErrors() {
		this.found.write(this.jdbc, "opening_error", "import_id", this.file.id().value());
	}

}
