package org.gongji;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says in the log at the start where the program's user of PostgreSQL may change or
 * delete rows that are only ever added. Triggers refuse that in any case; whoever owns
 * the tables could drop the triggers.
 */
@Component
@ConditionalOnWebApplication
class AppendOnlyRights implements SmartInitializingSingleton {

	static final List<String> TABLES = List.of("audit_record", "audit_seal", "ledger_entry", "ledger_posting");

	private static final Logger LOG = LoggerFactory.getLogger(AppendOnlyRights.class);

	private final JdbcClient jdbc;

	private final boolean postgres;

	AppendOnlyRights(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
		this.jdbc = jdbc;
		this.postgres = url.startsWith("jdbc:postgresql:");
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> changeable = this.postgres ? changeable(this.jdbc) : List.of();
		if (!changeable.isEmpty()) {
			LOG.warn(
					"The database user of the program may change or delete rows of {}. Triggers refuse it, but whoever "
							+ "owns the tables can drop them: let another user own and migrate the tables and revoke these rights, "
							+ "as docs/operations.md says under PostgreSQL.",
					String.join(", ", changeable));
		}
	}

	/** Of which of these tables the present user may change, delete or empty rows. */
	static List<String> changeable(JdbcClient jdbc) {
		return TABLES.stream()
			.filter((table) -> jdbc
				.sql("select has_table_privilege(current_user, cast(? as text), 'UPDATE, DELETE, TRUNCATE')")
				.param(table)
				.query(Boolean.class)
				.single())
			.toList();
	}

}
