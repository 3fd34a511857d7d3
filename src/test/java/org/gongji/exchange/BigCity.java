package org.gongji.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A city of any size written by COPY: people with identity numbers that are found by
 * their index, accounts, and the credits of some months, a slice of people in each entry.
 */
final class BigCity {

	private static final int SLICE = 5000;

	private static final long CREDIT_FEN = 100_000_00L;

	private final Connection connection;

	private final Region region;

	private final int months;

	private final Function<Integer, String> index;

	private final long[] high;

	private final long[] low;

	private int people;

	BigCity(Connection connection, Region region, int atMost, int months, Function<Integer, String> index)
			throws SQLException {
		this.connection = connection;
		this.region = region;
		this.months = months;
		this.index = index;
		this.high = new long[atMost];
		this.low = new long[atMost];
		try (Statement statement = connection.createStatement()) {
			// what is written is sound; its references are not looked up row by row
			statement.execute("set session_replication_role = replica");
			statement.execute("insert into ledger_account (id, region, kind, subject) values ('" + clearing() + "', '"
					+ region + "', 'contribution_clearing', '') on conflict do nothing");
		}
	}

	UUID person(int which) {
		return new UUID(this.high[which], this.low[which]);
	}

	int people() {
		return this.people;
	}

	/** Lets the city grow to so many people. */
	void grow(int to) throws SQLException {
		while (this.people < to) {
			slice(this.people, Math.min(to, this.people + SLICE));
		}
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("analyze");
			statement.execute("checkpoint");
		}
	}

	private void slice(int from, int to) throws SQLException {
		for (int one = from; one < to; one++) {
			UUID id = UuidCreator.getTimeOrderedEpoch();
			this.high[one] = id.getMostSignificantBits();
			this.low[one] = id.getLeastSignificantBits();
		}
		copy("person (id, region, name, certificate_kind, certificate_sealed, certificate_index, birthday, sex, insured, "
				+ "insured_province, scheme, account_type, status, contributing, version, certificate_tail)", from, to,
				(one) -> String.join("\t", person(one).toString(), this.region.code(), "测试人", "RESIDENT_ID", "none",
						this.index.apply(one), "1970-01-01", "FEMALE", "t", this.region.code().substring(0, 2),
						"EMPLOYEE", "COMBINED", "EMPLOYEE", "t", "0", "none"));
		copy("ledger_account (id, region, kind, subject)", from, to, (one) -> String.join("\t", account(one).toString(),
				this.region.code(), "personal", person(one).toString()));
		copy("personal_account (id, region, person_id, available_fen, held_fen, state, opened_on)", from, to,
				(one) -> String.join("\t", account(one).toString(), this.region.code(), person(one).toString(),
						Long.toString(CREDIT_FEN * this.months), "0", "open", "2020-01-01"));
		for (int month = 0; month < this.months; month++) {
			credit(from, to);
		}
		this.people = to;
	}

	private void credit(int from, int to) throws SQLException {
		UUID entry = UuidCreator.getTimeOrderedEpoch();
		copy("ledger_entry (id, event, booked_at, business_day, effective_on)", 0, 1,
				(one) -> entry + "\tcredit\t2025-01-01 00:00:00+08\t2025-01-01\t2025-01-01");
		String postings = "ledger_posting (id, entry_id, account_id, region, side, amount_fen)";
		copy(postings, 0, 1, (one) -> posting(entry, clearing(), "D", CREDIT_FEN * (to - from)));
		copy(postings, from, to, (one) -> posting(entry, account(one), "C", CREDIT_FEN));
	}

	private String posting(UUID entry, UUID account, String side, long fen) {
		return String.join("\t", UuidCreator.getTimeOrderedEpoch().toString(), entry.toString(), account.toString(),
				this.region.code(), side, Long.toString(fen));
	}

	private UUID account(int which) {
		return named("personal|" + person(which));
	}

	private UUID clearing() {
		return named("contribution_clearing|");
	}

	private UUID named(String name) {
		return UUID.nameUUIDFromBytes((this.region + "|" + name).getBytes(StandardCharsets.UTF_8));
	}

	private void copy(String table, int from, int to, Function<Integer, String> row) throws SQLException {
		CopyIn copy = this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
		StringBuilder text = new StringBuilder();
		for (int one = from; one < to; one++) {
			text.append(row.apply(one)).append('\n');
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		copy.writeToCopy(bytes, 0, bytes.length);
		copy.endCopy();
	}

}
