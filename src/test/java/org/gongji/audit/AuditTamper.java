package org.gongji.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever changes, deletes or moves a sealed row by SQL is found out. Each test undoes
 * what it broke by rolling back, since the database is shared.
 */
abstract class AuditTamper {

	private static final Actor CLERK = new Actor("clerk.tamper", Role.CLERK, new Region("530900"));

	private static final Actor PROXY = new Actor("clerk.tamper", Role.CLERK, new Region("530900"),
			new Behalf(UUID.randomUUID(), Behalf.Kind.WINDOW, UUID.randomUUID()));

	@Autowired
	private Audit audit;

	@Autowired
	private AuditSealer sealer;

	@Autowired
	private AuditChain chain;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private List<UUID> records;

	/** Lets the one who tampers past the database's own guard. */
	abstract void openGuard(JdbcTemplate jdbc);

	@BeforeEach
	void threeSealedRecords() throws InterruptedException {
		UUID subject = UUID.randomUUID();
		for (String step : List.of("first", "second", "third")) {
			this.audit.write(step.equals("second") ? PROXY : CLERK, "test.tamper", CLERK.region(), "test", subject,
					Map.of("step", step));
		}
		Thread.sleep(1100);
		this.sealer.seal();
		this.records = this.jdbc.queryForList("select id from audit_record where subject_id = ? order by id",
				UUID.class, subject);
		assertThat(this.records).hasSize(3);
	}

	@Test
	void untouchedChainIsWhole() {
		assertThat(this.chain.verify()).isInstanceOfSatisfying(ChainCheck.Whole.class, (whole) -> {
			assertThat(whole.sealed()).isGreaterThanOrEqualTo(3);
			assertThat(whole.head()).hasSize(64).isNotEqualTo(AuditChain.START);
		});
	}

	@Test
	void onWhoseBehalfStandsInTheRow() {
		assertThat(this.jdbc.queryForMap("select proxy_id, behalf_kind, behalf_of from audit_record where id = ?",
				this.records.get(1)))
			.containsEntry("proxy_id", PROXY.behalf().proxyId())
			.containsEntry("behalf_kind", "WINDOW")
			.containsEntry("behalf_of", PROXY.behalf().person());
		assertThat(this.jdbc
			.queryForMap("select proxy_id, behalf_kind, behalf_of from audit_record where id = ?", this.records.get(0))
			.values()).containsOnlyNulls();
	}

	@Test
	void changedRecordIsNamed() {
		for (String change : List.of("actor = 'someone'", "region = '610100'", "detail = '{}'", "region = null",
				"happened_at = happened_at + interval '1' second", "behalf_of = id", "behalf_kind = 'HELPER'",
				"proxy_id = null, behalf_kind = null, behalf_of = null")) {
			assertThat(after("update audit_record set " + change + " where id = ?", this.records.get(1)))
				.isEqualTo(broken(this.records.get(1), ChainCheck.Fault.CHANGED_OR_MOVED));
		}
	}

	@Test
	void deletedRecordIsNamed() {
		assertThat(after("delete from audit_record where id = ?", this.records.get(1)))
			.isEqualTo(broken(this.records.get(1), ChainCheck.Fault.RECORD_DELETED));
	}

	@Test
	void deletedSealIsNamedByItsPlace() {
		assertThat(after("delete from audit_seal where audit_id = ?", this.records.get(1))).isEqualTo(
				new ChainCheck.Broken(place(this.records.get(1)), this.records.get(2), ChainCheck.Fault.SEAL_DELETED));
	}

	@Test
	void swappedRecordsAreNamed() {
		UUID first = this.records.get(0);
		UUID second = this.records.get(1);
		UUID aside = UUID.randomUUID();
		ChainCheck found = new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			openGuard(this.jdbc);
			String move = "update audit_seal set audit_id = ? where audit_id = ?";
			this.jdbc.update(move, aside, first);
			this.jdbc.update(move, first, second);
			this.jdbc.update(move, second, aside);
			return this.chain.verify();
		});
		assertThat(found).isEqualTo(new ChainCheck.Broken(place(first), second, ChainCheck.Fault.CHANGED_OR_MOVED));
	}

	private ChainCheck after(String tampering, UUID record) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			openGuard(this.jdbc);
			assertThat(this.jdbc.update(tampering, record)).isEqualTo(1);
			return this.chain.verify();
		});
	}

	private ChainCheck broken(UUID record, ChainCheck.Fault fault) {
		return new ChainCheck.Broken(place(record), record, fault);
	}

	private long place(UUID record) {
		return this.jdbc.queryForObject("select seq from audit_seal where audit_id = ?", Long.class, record);
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

}
