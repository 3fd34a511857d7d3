package org.gongji.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of hashes over the audit: recomputed, it names the first row that was
 * touched.
 */
@Component
public class AuditChain {

	static final String START = "0".repeat(64);

	private static final int ROWS_AT_A_TIME = 1000;

	private final JdbcTemplate jdbc;

	AuditChain(JdbcTemplate jdbc) {
		this.jdbc = new JdbcTemplate(jdbc.getDataSource());
		this.jdbc.setFetchSize(ROWS_AT_A_TIME);
	}

	/**
	 * Reads every seal with its record. What the chain alone cannot show is that its last
	 * rows were cut off together with their seals; the head's hash, written down
	 * elsewhere, does.
	 */
	@Transactional(readOnly = true)
	public ChainCheck verify() {
		Walk walk = new Walk();
		this.jdbc.query(
				"select s.seq, s.audit_id, s.hash, " + AuditRow.COLUMNS
						+ " from audit_seal s left join audit_record r on r.id = s.audit_id order by s.seq",
				walk::step);
		if (walk.broken != null) {
			return walk.broken;
		}
		Long records = this.jdbc.queryForObject("select count(*) from audit_record", Long.class);
		return new ChainCheck.Whole(walk.seq, records - walk.seq, walk.hash);
	}

	private static final class Walk {

		private long seq;

		private String hash = START;

		private ChainCheck.Broken broken;

		private void step(ResultSet row) throws SQLException {
			if (this.broken != null) {
				return;
			}
			long next = row.getLong("seq");
			UUID id = row.getObject("audit_id", UUID.class);
			AuditRow record = AuditRow.from(row);
			if (next != this.seq + 1) {
				this.broken = new ChainCheck.Broken(this.seq + 1, id, ChainCheck.Fault.SEAL_DELETED);
			}
			else if (record == null) {
				this.broken = new ChainCheck.Broken(next, id, ChainCheck.Fault.RECORD_DELETED);
			}
			else if (!record.sealedAfter(this.hash).equals(row.getString("hash"))) {
				this.broken = new ChainCheck.Broken(next, id, ChainCheck.Fault.CHANGED_OR_MOVED);
			}
			this.seq = next;
			this.hash = row.getString("hash");
		}

	}

}
