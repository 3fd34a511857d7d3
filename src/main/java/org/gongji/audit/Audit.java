package org.gongji.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the audit (审计) in the caller's transaction, so that an act and its record stand
 * or fall together.
 */
@Component
public class Audit {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	private final Clock clock;

	Audit(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Exactly one INSERT. The detail never carries personal data in clear; region,
	 * subject and its id may be null.
	 */
	public void write(Actor actor, String action, Region region, String subjectKind, UUID subjectId,
			Map<String, String> detail) {
		this.jdbc
			.sql("insert into audit_record (id, happened_at, region, actor, actor_role, act, subject_kind, "
					+ "subject_id, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS),
					(region != null) ? region.code() : null, actor.name(), actor.role().name(), action, subjectKind,
					subjectId, JSON.writeValueAsString(new TreeMap<>(detail)))
			.update();
	}

}
