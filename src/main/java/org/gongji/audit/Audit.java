package org.gongji.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
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

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Audit(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Exactly one INSERT, and for an act on somebody's behalf the news of it. The detail
	 * never carries personal data in clear; region, subject and its id may be null.
	 */
	public void write(Actor actor, String action, Region region, String subjectKind, UUID subjectId,
			Map<String, String> detail) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		Behalf behalf = actor.behalf();
		this.jdbc
			.sql("insert into audit_record (id, happened_at, region, actor, actor_role, act, subject_kind, subject_id, "
					+ "detail, proxy_id, behalf_kind, behalf_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(id, now, (region != null) ? region.code() : null, actor.name(), actor.role().name(), action,
					subjectKind, subjectId, JSON.writeValueAsString(new TreeMap<>(detail)),
					(behalf != null) ? behalf.proxyId() : null, (behalf != null) ? behalf.kind().name() : null,
					(behalf != null) ? behalf.person() : null)
			.update();
		if (behalf != null) {
			this.events.publishEvent(new ActOnBehalf(id, actor, action, now.toInstant()));
		}
	}

}
