package org.gongji.audit;

import org.gongji.testing.OnPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnPostgres
class AuditTamperPostgresIT extends AuditTamper {

	@Override
	void openGuard(JdbcTemplate jdbc) {
		jdbc.execute("alter table audit_record disable trigger user");
		jdbc.execute("alter table audit_seal disable trigger user");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_record set actor = 'x'", "delete from audit_record",
			"truncate table audit_record", "update audit_seal set hash = 'x'", "delete from audit_seal",
			"truncate table audit_seal" })
	void databaseRefusesChanges(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc().execute(statement))
			.havingRootCause()
			.withMessageContaining("never changed or deleted");
	}

}
