package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.ledger.EntryId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on payments: once each, never changed. */
@Repository
class PremiumDecisions {

	private static final String COLUMNS = """
			select payment_id, accepted, reason, decided_at, decided_by, entry_id from premium_decision""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	PremiumDecisions(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(PremiumPayment payment, PremiumDecided decided) {
		this.jdbc.sql("""
				insert into premium_decision (payment_id, region, accepted, reason, decided_at, decided_by, entry_id)
				values (?, ?, ?, ?, ?, ?, cast(? as uuid))""")
			.params(decided.payment().value(), payment.region().code(), decided.accepted(), decided.reason(),
					decided.at(), decided.by(), (decided.entry() != null) ? decided.entry().value() : null)
			.update();
	}

	/** Accepts all of these in one statement. */
	void accept(List<PremiumPayment> payments, OffsetDateTime at, String by) {
		this.batches.batchUpdate("""
				insert into premium_decision (payment_id, region, accepted, decided_at, decided_by)
				values (?, ?, true, ?, ?)""", payments, payments.size(), (statement, payment) -> {
			statement.setObject(1, payment.id().value());
			statement.setString(2, payment.region().code());
			statement.setObject(3, at);
			statement.setString(4, by);
		});
	}

	Optional<PremiumDecided> of(PremiumPaymentId payment) {
		return this.jdbc.sql(COLUMNS + " where payment_id = ?")
			.param(payment.value())
			.query(PremiumDecisions::decided)
			.optional();
	}

	/** Those of these payments that are decided. */
	Map<PremiumPaymentId, PremiumDecided> of(Collection<PremiumPaymentId> payments) {
		Map<PremiumPaymentId, PremiumDecided> decided = new HashMap<>();
		if (!payments.isEmpty()) {
			this.jdbc.sql(COLUMNS + " where payment_id in (:payments)")
				.param("payments", payments.stream().map(PremiumPaymentId::value).toList())
				.query(PremiumDecisions::decided)
				.list()
				.forEach((one) -> decided.put(one.payment(), one));
		}
		return decided;
	}

	private static PremiumDecided decided(ResultSet row, int number) throws SQLException {
		UUID entry = row.getObject("entry_id", UUID.class);
		return new PremiumDecided(new PremiumPaymentId(row.getObject("payment_id", UUID.class)),
				row.getBoolean("accepted"), row.getString("reason"), row.getObject("decided_at", OffsetDateTime.class),
				row.getString("decided_by"), (entry != null) ? new EntryId(entry) : null);
	}

}
