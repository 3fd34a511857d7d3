package org.gongji.crediting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.testing.JavaProgram;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One month of a city that is killed again and again: at the end each account has exactly
 * one credit, and the books hold the control total.
 */
final class KilledCredits {

	private final String url;

	private final String user;

	private final List<String> args = new ArrayList<>();

	private final int people;

	KilledCredits(String url, String user, int people, List<String> options) {
		this.url = url;
		this.user = user;
		this.people = people;
		this.args.add(Integer.toString(people));
		this.args.addAll(options);
	}

	/** Kills it so many times at random moments, and then lets it end. */
	void killed(int times) throws Exception {
		killed(BusyCredits.class, times);
		assertExact();
	}

	/** Kills this program so many times, and tells how often it was in its midst. */
	int killed(Class<?> busy, int times) throws Exception {
		int during = 0;
		for (int kill = 1; kill <= times; kill++) {
			try (JavaProgram program = JavaProgram.start(busy, this.args)) {
				program.awaitReady();
				Thread.sleep(ThreadLocalRandom.current().nextLong(50, 1500));
				program.kill();
				during += program.lines().contains(BusyCredits.OVER) ? 0 : 1;
			}
		}
		try (JavaProgram program = JavaProgram.start(busy, this.args)) {
			program.awaitReady();
			assertThat(program.exit()).as("exit: " + program.lines()).isZero();
		}
		System.out.println("kills of " + busy.getSimpleName() + ": " + times + ", of them in its midst: " + during);
		return during;
	}

	private void assertExact() throws SQLException {
		assertThat(number("select count(*) from credit")).isEqualTo(this.people);
		assertThat(number("select count(distinct person_id) from credit")).isEqualTo(this.people);
		assertThat(number("""
				select count(*) from personal_account a where a.available_fen <>
				  (select coalesce(sum(p.amount_fen), 0) from ledger_posting p where p.account_id = a.id)""")).isZero();
		assertThat(number("""
				select count(*) from personal_account a where 1 <>
				  (select count(*) from ledger_posting p where p.account_id = a.id)""")).isZero();
		long sum = number("select sum(amount_fen) from credit");
		assertThat(number("select sum(credits_fen) from credit_slice")).isEqualTo(sum);
		assertThat(number("select sum(available_fen) from personal_account")).isEqualTo(sum);
		assertThat(number("select count(*) from credit_slice where state <> 'BOOKED'")).isZero();
	}

	long number(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, this.user, "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
