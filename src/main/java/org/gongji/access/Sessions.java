package org.gongji.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where (会话): the rows that Spring Session keeps for all nodes. */
@Component
public class Sessions {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Sessions(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Signs the account out everywhere, at once. */
	public int endAll(String name) {
		return this.jdbc.sql("delete from spring_session where principal_name = ?").param(name).update();
	}

	/** Signs the account out everywhere but in the given session. */
	int endOthers(String name, String kept) {
		return this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(name, kept)
			.update();
	}

	@Transactional
	public int endAll(User user, Actor by) {
		int ended = endAll(user.name());
		this.events.publishEvent(new AccessAct(by, "user.signed-out-everywhere", user.region(), user.id().value(),
				Map.of("name", user.name(), "sessions", Integer.toString(ended))));
		return ended;
	}

	/** The sessions of this account, the last used first. */
	public List<OpenSession> of(String name, String current) {
		return this.jdbc
			.sql("select session_id, creation_time, last_access_time from spring_session where principal_name = ? "
					+ "order by last_access_time desc")
			.param(name)
			.query((row, number) -> new OpenSession(Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")), row.getString("session_id").equals(current)))
			.list();
	}

	/** One session: since when, last used when, and whether it is the one that asks. */
	public record OpenSession(Instant since, Instant lastUsed, boolean current) {

	}

}
