package org.gongji.ledger;

import org.gongji.testing.OnPostgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OnPostgres
class LedgerOnPostgresIT extends LedgerContract {

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_posting set amount_fen = 1", "delete from ledger_posting",
			"update ledger_entry set event = 'x'", "delete from ledger_entry", "truncate ledger_posting cascade" })
	void theDatabaseItselfRefusesChange(String statement) {
		anEntryIsReadBackAsItWasPosted();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("append-only");
	}

}
