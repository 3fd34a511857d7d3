package org.gongji.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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

	private final Clock clock;

	Sessions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
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

	/** Remembers where a session was opened from; its id is new. */
	public void opened(String session, User user, Origin origin) {
		this.jdbc
			.sql("insert into session_origin (session_id, region, user_id, opened_at, address, machine, browser) "
					+ "values (?, ?, ?, ?, ?, ?, ?)")
			.params(session, (user.region() != null) ? user.region().code() : null, user.id().value(),
					OffsetDateTime.now(this.clock), origin.address(), origin.device().machine().name(),
					origin.device().browser().name())
			.update();
	}

	/** The sessions of this account, the last used first. */
	public List<OpenSession> of(String name, String current) {
		return this.jdbc.sql("""
				select s.primary_id, s.session_id, s.creation_time, s.last_access_time, o.address, o.machine, o.browser
				  from spring_session s left join session_origin o on o.session_id = s.session_id
				 where s.principal_name = ? order by s.last_access_time desc""")
			.param(name)
			.query((row, number) -> new OpenSession(row.getString("primary_id").strip(),
					Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")), row.getString("address"), device(row),
					row.getString("session_id").strip().equals(current)))
			.list();
	}

	/** Ends one other session of the account; false when it is over already. */
	@Transactional
	public boolean end(SignedIn me, String key, String current) {
		int ended = this.jdbc
			.sql("delete from spring_session where primary_id = ? and principal_name = ? and session_id <> ?")
			.params(key, me.name(), current)
			.update();
		if (ended == 1) {
			this.events.publishEvent(
					new AccessAct(me.actor(), "user.session-ended", me.region(), me.id(), Map.of("name", me.name())));
		}
		return ended == 1;
	}

	/** Forgets where sessions came from that are gone. */
	@Transactional
	public int clear() {
		return this.jdbc
			.sql("delete from session_origin where opened_at < ? and not exists "
					+ "(select 1 from spring_session s where s.session_id = session_origin.session_id)")
			.param(OffsetDateTime.now(this.clock).minusHours(1))
			.update();
	}

	private static Device device(ResultSet row) throws SQLException {
		String machine = row.getString("machine");
		return (machine == null) ? Device.UNKNOWN
				: new Device(Device.Machine.valueOf(machine), Device.Browser.valueOf(row.getString("browser")));
	}

	/**
	 * One session: a key to end it by, which opens nothing, since when, last used when,
	 * from where (null where it is not known), on which device, and whether it asks.
	 */
	public record OpenSession(String key, Instant since, Instant lastUsed, String address, Device device,
			boolean current) {

	}

}
