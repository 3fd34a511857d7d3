package org.gongji.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploaded catalogue files of a region. */
@Repository
public class ItemImports {

	private final JdbcClient jdbc;

	ItemImports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** That file, if it is of that region. */
	public Optional<ItemImport> find(ImportId id, Region region) {
		return this.jdbc.sql("select * from item_import where id = ? and region = ?")
			.params(id.value(), region.code())
			.query(ItemImports::read)
			.optional();
	}

	/** The newest first. */
	public List<ItemImport> latest(Region region, int most) {
		return this.jdbc.sql("""
				select * from item_import where region = ? order by uploaded_at desc, id desc
				fetch first ? rows only""").params(region.code(), most).query(ItemImports::read).list();
	}

	public List<RowError> errors(ImportId id, int most) {
		return this.jdbc.sql("""
				select row_number, column_number, column_word, problem, found from item_import_error
				where import_id = ? order by row_number, error_number fetch first ? rows only""")
			.params(id.value(), most)
			.query((row, number) -> new RowError(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4),
					row.getString(5)))
			.list();
	}

	/** The first rows that are in order, until the file is booked. */
	public List<PreviewRow> firstRows(ImportId id, int most) {
		return this.jdbc.sql("""
				select row_number, code, name, specification, category, item_class, limit_fen from item_import_row
				where import_id = ? order by row_number fetch first ? rows only""")
			.params(id.value(), most)
			.query(PreviewRow::read)
			.list();
	}

	/** Control totals: rows in order by category. */
	public Map<ItemCategory, Integer> totals(ImportId id) {
		Map<ItemCategory, Integer> totals = new TreeMap<>();
		this.jdbc.sql("select category, count(*) from item_import_row where import_id = ? group by category")
			.param(id.value())
			.query((row) -> {
				totals.put(ItemCategory.valueOf(row.getString(1)), row.getInt(2));
			});
		return totals;
	}

	Optional<ItemImport> sameFile(Region region, ImportKind kind, String hash) {
		return this.jdbc.sql("select * from item_import where region = ? and kind = ? and file_hash = ?")
			.params(region.code(), kind.name(), hash)
			.query(ItemImports::read)
			.optional();
	}

	void insert(ItemImport fresh) {
		this.jdbc.sql("""
				insert into item_import (id, region, kind, file_name, file_hash, state, row_count, error_count, stopped,
				    added_count, changed_count, uploaded_by, uploaded_at)
				values (?, ?, ?, ?, ?, 'PREVIEW', 0, 0, false, 0, 0, ?, ?)""")
			.params(fresh.key(), fresh.region().code(), fresh.kind().name(), fresh.fileName(), fresh.fileHash(),
					fresh.uploadedBy(), fresh.uploadedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	void counted(ImportId id, int rows, int errors, boolean stopped, ImportBooking.Difference difference) {
		this.jdbc.sql("""
				update item_import set row_count = ?, error_count = ?, stopped = ?, added_count = ?, changed_count = ?
				where id = ?""")
			.params(rows, errors, stopped, difference.added(), difference.changed(), id.value())
			.update();
	}

	/** True for the one who turns a preview into a booking. */
	boolean confirm(ImportId id, Region region, String by, Instant at) {
		return this.jdbc.sql("""
				update item_import set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?
				where id = ? and region = ? and state = 'PREVIEW' and error_count = 0 and row_count > 0""")
			.params(by, at.atOffset(ZoneOffset.UTC), id.value(), region.code())
			.update() == 1;
	}

	void booked(ImportId id, ImportBooking.Difference difference) {
		this.jdbc.sql("update item_import set added_count = ?, changed_count = ? where id = ?")
			.params(difference.added(), difference.changed(), id.value())
			.update();
	}

	/** True when it was a preview and is gone. */
	boolean delete(ImportId id, Region region) {
		UUID key = id.value();
		this.jdbc.sql("delete from item_import_error where import_id = ?").param(key).update();
		return this.jdbc.sql("delete from item_import where id = ? and region = ? and state = 'PREVIEW'")
			.params(key, region.code())
			.update() == 1;
	}

	private static ItemImport read(ResultSet row, int number) throws SQLException {
		return new ItemImport(new ImportId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				ImportKind.valueOf(row.getString("kind")), row.getString("file_name"), row.getString("file_hash"),
				ItemImport.State.valueOf(row.getString("state")), row.getInt("row_count"), row.getInt("error_count"),
				row.getBoolean("stopped"), row.getInt("added_count"), row.getInt("changed_count"),
				row.getString("uploaded_by"), instant(row, "uploaded_at"), row.getString("confirmed_by"),
				instant(row, "confirmed_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
