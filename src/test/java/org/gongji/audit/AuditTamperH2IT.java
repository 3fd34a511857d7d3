package org.gongji.audit;

import org.gongji.testing.OnH2;

import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
class AuditTamperH2IT extends AuditTamper {

	@Override
	void openGuard(JdbcTemplate jdbc) {
		// H2 has no trigger of ours: there only the chain guards.
	}

}
