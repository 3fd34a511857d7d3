package org.gongji.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one institution by plain SQL: the look-up that every purchase makes. */
@Component
class ProviderAtTill {

	private final JdbcClient jdbc;

	ProviderAtTill(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Provider> find(ProviderId id) {
		return this.jdbc
			.sql("""
					select code, name, region, kind, hospital_level, specialty, agreement_from, agreement_to, suspended_reason,
					       version
					  from provider where id = ?""")
			.param(id.value())
			.query((row, number) -> provider(id, row))
			.optional();
	}

	private static Provider provider(ProviderId id, ResultSet row) throws SQLException {
		String level = row.getString("hospital_level");
		return new Provider(id, new ProviderCode(row.getString("code")), row.getString("name"),
				new Region(row.getString("region")), ProviderKind.valueOf(row.getString("kind")),
				(level != null) ? HospitalLevel.valueOf(level) : null, Specialty.valueOf(row.getString("specialty")),
				new Agreement(row.getObject("agreement_from", LocalDate.class),
						row.getObject("agreement_to", LocalDate.class)),
				row.getString("suspended_reason"), row.getLong("version"));
	}

}
