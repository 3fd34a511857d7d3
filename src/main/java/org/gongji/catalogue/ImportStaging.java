package org.gongji.catalogue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the rows of one file aside in batches, and finds what only the rows together show.
 * One instance reads one file.
 */
final class ImportStaging {

	/** More are not kept; the reading stops. */
	static final int MOST_ERRORS = 1000;

	private static final int BATCH = 1000;

	private static final String INSERT = """
			insert into item_import_row (import_id, row_number, item_id, code, national_code, in_national_system, name,
			    specification, category, item_class, maker, approval_number, over_the_counter, valid_from, valid_to,
			    barcode, trace_prefix, limit_region, limit_from, limit_fen)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String INSERT_ERROR = """
			insert into item_import_error (import_id, error_number, row_number, column_number, column_word, problem, found)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	private final UUID importId;

	private final List<ItemDraft> waiting = new ArrayList<>(BATCH);

	private final List<RowError> errors = new ArrayList<>();

	ImportStaging(JdbcTemplate jdbc, ImportId importId) {
		this.jdbc = jdbc;
		this.importId = importId.value();
	}

	void add(ItemDraft draft) {
		this.waiting.add(draft);
		if (this.waiting.size() == BATCH) {
			flush();
		}
	}

	void add(List<RowError> found) {
		for (RowError error : found) {
			if (!full()) {
				this.errors.add(error);
			}
		}
	}

	boolean full() {
		return this.errors.size() >= MOST_ERRORS;
	}

	/**
	 * Writes what is left and looks for what stands twice; gives the number of errors.
	 */
	int finish() {
		flush();
		refuseRepeats("code", 1, "code", "catalogue.import.REPEATED_CODE");
		refuseRepeats("barcode", 12, "bar_code", "catalogue.import.REPEATED_BAR_CODE");
		refuseRepeats("trace_prefix", 13, "trace_prefix", "catalogue.import.REPEATED_PREFIX");
		refuseTaken("barcode", "item_barcode", 12, "bar_code", "catalogue.import.TAKEN_BAR_CODE");
		refuseTaken("prefix", "item_trace_prefix", 13, "trace_prefix", "catalogue.import.TAKEN_PREFIX");
		writeErrors();
		return this.errors.size();
	}

	private void flush() {
		this.jdbc.batchUpdate(INSERT, this.waiting, BATCH, this::bind);
		this.waiting.clear();
	}

	private void bind(PreparedStatement row, ItemDraft draft) throws SQLException {
		row.setObject(1, this.importId);
		row.setInt(2, draft.row());
		row.setObject(3, ItemId.fresh().value());
		row.setString(4, draft.code().text());
		row.setString(5, draft.code().national() ? draft.code().text() : null);
		row.setBoolean(6, draft.inNationalSystem());
		row.setString(7, draft.name());
		row.setString(8, draft.specification());
		row.setString(9, draft.category().name());
		row.setString(10, (draft.itemClass() != null) ? draft.itemClass().name() : null);
		row.setString(11, draft.maker());
		row.setString(12, draft.approvalNumber());
		row.setObject(13, draft.overTheCounter(), Types.BOOLEAN);
		row.setObject(14, draft.validFrom(), Types.DATE);
		row.setObject(15, draft.validTo(), Types.DATE);
		bindExtras(row, draft.extras());
	}

	private static void bindExtras(PreparedStatement row, ItemDraft.Extras extras) throws SQLException {
		PriceLimit limit = extras.limit();
		row.setString(16, (extras.barCode() != null) ? extras.barCode().text() : null);
		row.setString(17, extras.tracePrefix());
		row.setString(18, (limit != null) ? limit.region() : null);
		row.setObject(19, (limit != null) ? limit.validFrom() : null, Types.DATE);
		row.setObject(20, (limit != null) ? limit.limit().fen() : null, Types.BIGINT);
	}

	private void refuseRepeats(String column, int number, String word, String problem) {
		int room = MOST_ERRORS - this.errors.size();
		this.jdbc.query("select row_number, repeated, first_row from (select row_number, " + column
				+ " as repeated, min(row_number) over (partition by " + column
				+ ") as first_row from item_import_row where import_id = ? and " + column
				+ " is not null) rows_of_file where row_number > first_row order by row_number fetch first " + room
				+ " rows only", (row) -> {
					this.errors.add(RowError.of(row.getInt(1), number, word, problem,
							row.getString(2) + " (" + row.getInt("first_row") + ")"));
				}, this.importId);
	}

	private void refuseTaken(String column, String table, int number, String word, String problem) {
		int room = MOST_ERRORS - this.errors.size();
		String staged = "prefix".equals(column) ? "trace_prefix" : column;
		this.jdbc.query("select r.row_number, r." + staged + ", i.code from item_import_row r join " + table
				+ " t on t." + column + " = r." + staged
				+ " join item i on i.id = t.item_id where r.import_id = ? and i.code <> r.code order by r.row_number"
				+ " fetch first " + room + " rows only", (row) -> {
					this.errors.add(RowError.of(row.getInt(1), number, word, problem,
							row.getString(2) + " (" + row.getString("code") + ")"));
				}, this.importId);
	}

	private void writeErrors() {
		List<Object[]> rows = new ArrayList<>();
		for (RowError error : this.errors) {
			rows.add(new Object[] { this.importId, rows.size() + 1, error.row(), error.column(), error.columnWord(),
					error.problem(), error.found() });
		}
		this.jdbc.batchUpdate(INSERT_ERROR, rows);
	}

}
