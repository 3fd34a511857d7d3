package org.gongji.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.ledger.TrialBalance;
import org.gongji.money.Money;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the books (账是否平): every region's trial balance, and each balance against its
 * postings.
 */
@Component
public class Books {

	private static final int AT_MOST_MILLIS = 30 * 60 * 1000;

	private final TrialBalance trialBalance;

	private final JdbcClient jdbc;

	private final JdbcTemplate connections;

	Books(TrialBalance trialBalance, JdbcClient jdbc, JdbcTemplate connections) {
		this.trialBalance = trialBalance;
		this.jdbc = jdbc;
		this.connections = connections;
	}

	/**
	 * The differences found on one snapshot, in words; none when the books are balanced.
	 * Reads every posting, which may take minutes: the limits of a page do not hold here.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences() {
		this.connections.execute((ConnectionCallback<Boolean>) Books::takeTime);
		List<String> found = new ArrayList<>();
		for (TrialBalance.Line line : this.trialBalance.regions()) {
			if (!line.open().isZero()) {
				found.add("region %s: debits less credits are %s yuan".formatted(line.region(), line.open()));
			}
		}
		this.trialBalance.unbalancedEntries()
			.forEach((entry) -> found.add("entry %s does not balance".formatted(entry.value())));
		found.addAll(balances());
		return found;
	}

	/** The pool takes its own limit back when the connection returns. */
	static Boolean takeTime(Connection connection) throws SQLException {
		if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
			return false;
		}
		connection.setNetworkTimeout(Runnable::run, AT_MOST_MILLIS);
		try (Statement statement = connection.createStatement()) {
			return statement.execute("set local statement_timeout = " + AT_MOST_MILLIS);
		}
	}

	private List<String> balances() {
		return this.jdbc.sql("""
				select a.id, a.region, a.available_fen + a.held_fen as row_fen, coalesce(p.posted_fen, 0) as posted_fen
				  from personal_account a left join (
				       select account_id, sum(case side when 'C' then amount_fen else -amount_fen end) as posted_fen
				         from ledger_posting group by account_id) as p on p.account_id = a.id
				 where a.available_fen + a.held_fen <> coalesce(p.posted_fen, 0)
				 order by a.id""")
			.query((row, number) -> "region %s, account %s: the row says %s yuan, its postings %s".formatted(
					row.getString("region"), row.getObject("id", UUID.class), Money.ofFen(row.getLong("row_fen")),
					Money.ofFen(row.getLong("posted_fen"))))
			.list();
	}

}
