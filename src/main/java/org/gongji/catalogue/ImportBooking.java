package org.gongji.catalogue;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the rows that were put aside with the catalogue and takes them over, by one
 * statement for each slice of the file.
 */
@Component
class ImportBooking {

	private static final String DIFFERS = """
			(i.name is distinct from r.name or i.specification is distinct from r.specification
			    or i.category is distinct from r.category or i.item_class is distinct from r.item_class
			    or i.in_national_system is distinct from r.in_national_system or i.maker is distinct from r.maker
			    or i.approval_number is distinct from r.approval_number
			    or i.over_the_counter is distinct from r.over_the_counter
			    or i.valid_from is distinct from r.valid_from or i.valid_to is distinct from r.valid_to)
			""";

	private static final String ITEMS = """
			merge into item i
			using (select * from item_import_row where import_id = :id and row_number between :first and :last) r on (i.code = r.code)
			when matched and %s then update set name = r.name, specification = r.specification, category = r.category,
			    item_class = r.item_class, in_national_system = r.in_national_system, maker = r.maker,
			    approval_number = r.approval_number, over_the_counter = r.over_the_counter, valid_from = r.valid_from,
			    valid_to = r.valid_to, changed_on = :today
			when not matched then insert (id, code, national_code, in_national_system, name, specification, category,
			    item_class, maker, approval_number, over_the_counter, valid_from, valid_to, recorded_on, changed_on)
			values (r.item_id, r.code, r.national_code, r.in_national_system, r.name, r.specification, r.category,
			    r.item_class, r.maker, r.approval_number, r.over_the_counter, r.valid_from, r.valid_to, :today, :today)
			"""
		.formatted(DIFFERS);

	private static final String COMPARE = """
			select coalesce(sum(case when i.id is null then 1 else 0 end), 0) as added,
			    coalesce(sum(case when i.id is not null and %s then 1 else 0 end), 0) as changed
			from item_import_row r left join item i on i.code = r.code
			where r.import_id = :id and r.row_number between :first and :last
			""".formatted(DIFFERS);

	private static final String BAR_CODES = """
			insert into item_barcode (barcode, item_id)
			select r.barcode, i.id from item_import_row r join item i on i.code = r.code
			where r.import_id = :id and r.row_number between :first and :last and r.barcode is not null
			    and not exists (select 1 from item_barcode b where b.barcode = r.barcode)
			""";

	private static final String PREFIXES = """
			insert into item_trace_prefix (prefix, item_id)
			select r.trace_prefix, i.id from item_import_row r join item i on i.code = r.code
			where r.import_id = :id and r.row_number between :first and :last and r.trace_prefix is not null
			    and not exists (select 1 from item_trace_prefix t where t.prefix = r.trace_prefix)
			""";

	private static final String LIMITS = """
			merge into item_price_limit l
			using (select i.id as item_id, r.limit_region, r.limit_from, r.limit_fen
			    from item_import_row r join item i on i.code = r.code
			    where r.import_id = :id and r.row_number between :first and :last and r.limit_fen is not null) r
			on (l.item_id = r.item_id and l.region = r.limit_region and l.valid_from = r.limit_from)
			when matched and l.limit_fen <> r.limit_fen then update set limit_fen = r.limit_fen, changed_on = :today
			when not matched then insert (item_id, region, valid_from, valid_to, limit_fen, changed_on)
			values (r.item_id, r.limit_region, r.limit_from, null, r.limit_fen, :today)
			""";

	/**
	 * Rows a statement: far below the time that a statement of the server may take.
	 */
	static final int SLICE = 20_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportBooking(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many rows are new to the catalogue and how many change an item of it. */
	Difference compare(ImportId id) {
		Difference sum = new Difference(0, 0);
		int last = lastRow(id);
		for (int first = 1; first <= last; first += SLICE) {
			sum = sum.plus(this.jdbc.sql(COMPARE)
				.param("id", id.value())
				.param("first", first)
				.param("last", first + SLICE - 1)
				.query((row, number) -> new Difference(row.getInt("added"), row.getInt("changed")))
				.single());
		}
		return sum;
	}

	/** Takes the rows over and drops what was put aside. */
	void book(ImportId id) {
		inSlices(ITEMS, id);
		boolean extras = this.jdbc
			.sql("select count(*) from item_import_row where import_id = :id and "
					+ "(barcode is not null or trace_prefix is not null or limit_fen is not null)")
			.param("id", id.value())
			.query(Long.class)
			.single() > 0;
		if (extras) {
			inSlices(BAR_CODES, id);
			inSlices(PREFIXES, id);
			inSlices(LIMITS, id);
		}
		drop(id);
	}

	void drop(ImportId id) {
		inSlices("delete from item_import_row where import_id = :id and row_number between :first and :last", id);
	}

	private void inSlices(String sql, ImportId id) {
		int last = lastRow(id);
		LocalDate today = LocalDate.now(this.clock);
		for (int first = 1; first <= last; first += SLICE) {
			this.jdbc.sql(sql)
				.param("id", id.value())
				.param("first", first)
				.param("last", first + SLICE - 1)
				.param("today", today)
				.update();
		}
	}

	private int lastRow(ImportId id) {
		return this.jdbc.sql("select coalesce(max(row_number), 0) from item_import_row where import_id = :id")
			.param("id", id.value())
			.query(Integer.class)
			.single();
	}

	record Difference(int added, int changed) {

		Difference plus(Difference other) {
			return new Difference(this.added + other.added, this.changed + other.changed);
		}

	}

}
