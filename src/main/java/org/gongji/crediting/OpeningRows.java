package org.gongji.crediting;

import java.util.List;
import java.util.UUID;

import org.gongji.account.AccountId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of files of opening balances: compared with the accounts, claimed for one file
 * and booked, by one statement for each stretch of rows.
 */
@Repository
class OpeningRows {

	private static final String STRETCH = " where import_id = :id and row_number between :first and :last";

	private static final String MEET = """
			update opening_row set account_id = (select a.id from personal_account a
			    where a.person_id = opening_row.person_id and a.region = opening_row.region
			        and a.state <> 'closed')""" + STRETCH;

	private static final String TWICE = """
			select row_number, cast(first_row as varchar(20)) as found from (select row_number,
			    min(row_number) over (partition by person_id) as first_row
			    from opening_row where import_id = :id) rows_of_file
			where row_number > first_row order by row_number fetch first :room rows only""";

	private static final String WITHOUT = """
			select r.row_number, '' as found from opening_row r where r.import_id = :id and r.account_id is null
			order by r.row_number fetch first :room rows only""";

	private static final String BEFORE = """
			select r.row_number, '' as found from opening_row r
			where r.import_id = :id and exists (select 1 from opening_row o
			    where o.account_id = r.account_id and o.claimed = true and o.import_id <> r.import_id)
			order by r.row_number fetch first :room rows only""";

	/** Rows a statement: far below the time that a statement may take. */
	private static final int AT_A_TIME = 20_000;

	private final JdbcClient jdbc;

	OpeningRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds each row's account, and tells which rows can have none, twice or again. */
	void look(OpeningImportId id, FoundErrors found) {
		inStretches(MEET, id);
		find(TWICE, id, found, "BALANCE_TWICE");
		find(WITHOUT, id, found, "NO_ACCOUNT");
		find(BEFORE, id, found, "BALANCE_BEFORE");
	}

	private void find(String sql, OpeningImportId id, FoundErrors found, String problem) {
		this.jdbc.sql(sql)
			.param("id", id.value())
			.param("room", found.room())
			.query((row, number) -> new DeclarationError(row.getInt("row_number"), 1, DeclarationColumn.NUMBER.word(),
					problem, row.getString("found")))
			.list()
			.forEach(found::refuse);
	}

	/** From now on no other file may bring a balance to these accounts. */
	void claim(OpeningImportId id) {
		inStretches("update opening_row set claimed = true" + STRETCH, id);
	}

	void release(OpeningImportId id) {
		inStretches("update opening_row set claimed = null" + STRETCH, id);
	}

	void drop(OpeningImportId id) {
		inStretches("delete from opening_row" + STRETCH, id);
	}

	/** The next rows behind this one, in their order. */
	List<Row> next(OpeningImportId id, int after, int most) {
		return this.jdbc.sql("""
				select row_number, account_id, amount_fen from opening_row where import_id = ? and row_number > ?
				order by row_number fetch first ? rows only""")
			.params(id.value(), after, most)
			.query((row, number) -> new Row(row.getInt(1), new AccountId(row.getObject(2, UUID.class)),
					Money.ofFen(row.getLong(3))))
			.list();
	}

	/** Names the entry of the rows up to this one, but for accounts that were closed. */
	void booked(OpeningImportId id, int after, int last, EntryId entry) {
		this.jdbc
			.sql("""
					update opening_row set entry_id = ? where import_id = ? and row_number > ? and row_number <= ?
					    and exists (select 1 from ledger_posting p where p.entry_id = ? and p.account_id = opening_row.account_id)""")
			.params(entry.value(), id.value(), after, last, entry.value())
			.update();
	}

	private void inStretches(String sql, OpeningImportId id) {
		int last = this.jdbc.sql("select coalesce(max(row_number), 0) from opening_row where import_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
		for (int first = 1; first <= last; first += AT_A_TIME) {
			this.jdbc.sql(sql)
				.param("id", id.value())
				.param("first", first)
				.param("last", first + AT_A_TIME - 1)
				.update();
		}
	}

	/** A row that is to be booked. */
	record Row(int number, AccountId account, Money amount) {

	}

}
