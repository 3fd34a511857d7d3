package org.gongji.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains the audit records in batches some time after they were written, so that no act
 * waits for the head of the chain.
 */
@Component
class AuditSealer {

	private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

	private static final int BATCH = 2000;

	/** Younger rows may still be overtaken by one that commits late. */
	private static final Duration SETTLED = Duration.ofSeconds(1);

	/** How far behind the chain's head a late commit is looked for without a sweep. */
	private static final Duration WINDOW = Duration.ofMinutes(30);

	private static final Duration SWEEP_EVERY = Duration.ofHours(6);

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private Instant swept;

	AuditSealer(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** Seals all that is due; another node that was faster is no fault. */
	synchronized void seal() {
		Instant now = this.clock.instant();
		boolean sweep = this.swept == null || this.swept.plus(SWEEP_EVERY).isBefore(now);
		Instant from = sweep ? Instant.EPOCH : now.minus(WINDOW);
		try {
			while (sealBatch(from, now.minus(SETTLED)) == BATCH) {
				LOG.debug("A full batch was sealed, going on");
			}
			if (sweep) {
				this.swept = now;
			}
		}
		catch (DuplicateKeyException ex) {
			LOG.debug("Another node sealed first");
		}
	}

	private int sealBatch(Instant from, Instant until) {
		return this.transaction.execute((status) -> {
			List<AuditRow> rows = unsealed(from, until);
			if (!rows.isEmpty()) {
				append(rows);
			}
			return rows.size();
		});
	}

	private List<AuditRow> unsealed(Instant from, Instant until) {
		return this.jdbc
			.sql("select " + AuditRow.COLUMNS + " from audit_record r where r.happened_at > ? and r.happened_at <= ? "
					+ "and not exists (select 1 from audit_seal s where s.audit_id = r.id) order by r.id limit "
					+ BATCH)
			.params(time(from), time(until))
			.query((row, number) -> AuditRow.from(row))
			.list();
	}

	private void append(List<AuditRow> rows) {
		Map<String, Object> head = this.jdbc.sql("select seq, hash from audit_seal order by seq desc limit 1")
			.query()
			.listOfRows()
			.stream()
			.findFirst()
			.orElse(Map.of("seq", 0L, "hash", AuditChain.START));
		long seq = ((Number) head.get("seq")).longValue();
		String hash = (String) head.get("hash");
		List<Object[]> seals = new ArrayList<>(rows.size());
		for (AuditRow row : rows) {
			seq++;
			hash = row.sealedAfter(hash);
			seals.add(new Object[] { seq, row.id(), hash });
		}
		this.batches.batchUpdate("insert into audit_seal (seq, audit_id, hash) values (?, ?, ?)", seals);
	}

	private OffsetDateTime time(Instant instant) {
		return instant.atZone(this.clock.getZone()).toOffsetDateTime();
	}

}
