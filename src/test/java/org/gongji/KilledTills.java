package org.gongji;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.testing.BusyTills;
import org.gongji.testing.JavaProgram;

/**
 * Busy tills on one database that are killed again and again. What was acknowledged is
 * noted outside of them and looked for afterwards.
 */
final class KilledTills {

	private static final String ACKNOWLEDGED = "ack ";

	/** What a settlement is not when it is whole: each query finds the broken ones. */
	private static final Map<String, String> BROKEN = Map.of("lines", """
			select s.id from settlement s where s.total_fen <>
			  (select coalesce(sum(l.amount_fen), 0) from settlement_line l where l.settlement_id = s.id)""", "shares",
			"""
					select s.id from settlement s where s.account_fen <>
					  (select coalesce(sum(h.amount_fen), 0) from settlement_share h where h.settlement_id = s.id)""",
			"postings", """
					select s.id from settlement s where s.account_fen <>
					  (select coalesce(sum(p.amount_fen), 0) from ledger_posting p join personal_account a
					    on a.id = p.account_id where p.entry_id = s.entry_id and p.side = 'D')""", "entries", """
					select e.id from ledger_entry e where e.event = 'purchase' and
					  (select count(*) from settlement s where s.entry_id = e.id) <> 1""", "audit",
			"""
					select s.id from settlement s where
					  (select count(*) from audit_record r where r.subject_id = s.id and r.act = 'spending.settle') <> 1""",
			"messages", """
					select '/my/purchases/' || cast(h.settlement_id as varchar(36)) from settlement_share h
					 where h.amount_fen <> 0 except select n.link from notice n""", "settlements",
			"""
					select n.link from notice n where n.link like '/my/purchases/%'
					  except select '/my/purchases/' || cast(h.settlement_id as varchar(36)) from settlement_share h""");

	private final String url;

	private final String user;

	private final List<String> options;

	private final Set<String> acknowledged = new HashSet<>();

	KilledTills(String url, String user, List<String> options) {
		this.url = url;
		this.user = user;
		this.options = List.copyOf(options);
	}

	int acknowledged() {
		return this.acknowledged.size();
	}

	/** Starts the tills and kills them at a random moment of their work. */
	void runAndKill() throws InterruptedException {
		run((tills) -> {
			Thread.sleep(ThreadLocalRandom.current().nextLong(200, 2000));
			tills.kill();
		});
	}

	/** Starts the tills; the act ends them. */
	void run(Killing act) throws InterruptedException {
		int before = this.acknowledged.size();
		try (JavaProgram tills = JavaProgram.start(BusyTills.class, this.options)) {
			tills.awaitReady();
			act.on(tills);
			for (String line : tills.lines()) {
				if (line.startsWith(ACKNOWLEDGED)) {
					this.acknowledged.add(line.substring(ACKNOWLEDGED.length()));
				}
			}
		}
		if (this.acknowledged.size() == before) {
			throw new IllegalStateException("The tills were killed before they had settled anything");
		}
	}

	/** Acknowledged settlements that the database does not hold. */
	Set<String> lost() throws SQLException {
		Set<String> lost = new TreeSet<>(this.acknowledged);
		try (Connection connection = DriverManager.getConnection(this.url, this.user, "")) {
			lost.removeAll(column(connection, "select request_id from settlement"));
		}
		return lost;
	}

	/** Settlements that are there in parts, or more than once. */
	List<String> broken() throws SQLException {
		List<String> found = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(this.url, this.user, "")) {
			for (Map.Entry<String, String> query : BROKEN.entrySet()) {
				column(connection, query.getValue()).forEach((id) -> found.add(query.getKey() + " of " + id));
			}
		}
		return found;
	}

	/** What {@code check-books} prints last. */
	String lastWordOfTheBooks() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		List<String> args = new ArrayList<>(List.of("check-books"));
		args.addAll(this.options);
		CheckBooksCommand.run(args.toArray(String[]::new), new PrintStream(bytes, true, StandardCharsets.UTF_8));
		List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
		return lines.get(lines.size() - 1);
	}

	private static List<String> column(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	/** How the tills come to their end. */
	@FunctionalInterface
	interface Killing {

		void on(JavaProgram tills) throws InterruptedException;

	}

}
