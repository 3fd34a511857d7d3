package org.gongji;

import java.util.UUID;

import org.gongji.testing.OnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the user of the database may do to rows that are only ever added. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class AppendOnlyRightsIT {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${spring.datasource.url}")
	private String url;

	@Test
	void whoOwnsTheTablesIsWarned(CapturedOutput output) {
		new AppendOnlyRights(this.jdbc, this.url).afterSingletonsInstantiated();
		assertThat(output).contains("audit_record, audit_seal, ledger_entry, ledger_posting", "docs/operations.md");
	}

	@Test
	void whoMayOnlyAddIsNot() {
		String user = "adds_" + UUID.randomUUID().toString().substring(0, 8);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			run("create role " + user);
			run("grant select, insert on " + String.join(", ", AppendOnlyRights.TABLES) + " to " + user);
			run("set local role " + user);
			assertThat(AppendOnlyRights.changeable(this.jdbc)).isEmpty();
			run("reset role");
			run("grant delete on ledger_entry to " + user);
			run("set local role " + user);
			assertThat(AppendOnlyRights.changeable(this.jdbc)).containsExactly("ledger_entry");
		});
	}

	private void run(String sql) {
		this.jdbc.sql(sql).update();
	}

}
