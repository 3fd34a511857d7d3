package org.gongji;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses, before the first page is served, a database that was started the other way:
 * invented people must not meet real ones. Refuses a PostgreSQL that acknowledges before
 * it writes.
 */
@Component
@ConditionalOnWebApplication
class InstallationCheck implements SmartInitializingSingleton {

	private static final String DEMO = "demo";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String kind;

	private final boolean postgres;

	InstallationCheck(JdbcClient jdbc, Clock clock, Environment environment,
			@Value("${spring.datasource.url}") String url) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.kind = environment.acceptsProfiles(Profiles.of(DEMO)) ? DEMO : "real";
		this.postgres = url.startsWith("jdbc:postgresql:");
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.postgres) {
			commit(this.jdbc.sql("show synchronous_commit").query(String.class).single());
		}
		this.jdbc
			.sql("insert into installation (kind, started_at) select cast(? as varchar), "
					+ "cast(? as timestamp with time zone) where not exists (select 1 from installation)")
			.params(this.kind, OffsetDateTime.now(this.clock))
			.update();
		kinds(this.kind, this.jdbc.sql("select kind from installation").query(String.class).list());
	}

	static void commit(String synchronousCommit) {
		if (synchronousCommit.equals("off")) {
			throw new BadSetting(
					"PostgreSQL runs with synchronous_commit=off: a crash would lose money that was already paid.",
					"Set synchronous_commit to on for this database or user.");
		}
	}

	static void kinds(String wanted, List<String> found) {
		if (!found.equals(List.of(wanted))) {
			throw wanted.equals(
					DEMO) ? new BadSetting("The profile demo was asked for, but this database holds a real installation.", "Start without the profile demo, or point gongji.home or the datasource elsewhere.") : new BadSetting("This database holds the invented people of the demo.", "Start with --spring.profiles.active=demo, or point gongji.home or the datasource elsewhere.");
		}
	}

}
