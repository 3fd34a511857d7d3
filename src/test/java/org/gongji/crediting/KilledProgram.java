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

/** A program beside one database that is killed again and again, and at last ends. */
final class KilledProgram {

	private final String url;

	private final String user;

	private final List<String> args = new ArrayList<>();

	KilledProgram(String url, String user, int people, List<String> options) {
		this.url = url;
		this.user = user;
		this.args.add(Integer.toString(people));
		this.args.addAll(options);
	}

	/** Kills this program so many times, and tells how often it was in its midst. */
	int killed(Class<?> busy, int times) throws Exception {
		int during = 0;
		for (int kill = 1; kill <= times; kill++) {
			try (JavaProgram program = JavaProgram.start(busy, this.args)) {
				program.awaitReady();
				Thread.sleep(ThreadLocalRandom.current().nextLong(50, 1500));
				program.kill();
				during += program.lines().contains(BusyOffice.OVER) ? 0 : 1;
			}
		}
		try (JavaProgram program = JavaProgram.start(busy, this.args)) {
			program.awaitReady();
			assertThat(program.exit()).as("exit: " + program.lines()).isZero();
		}
		System.out.println("kills of " + busy.getSimpleName() + ": " + times + ", of them in its midst: " + during);
		return during;
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
