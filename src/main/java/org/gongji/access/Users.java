package org.gongji.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this system: opened, looked up, changed and closed. */
@Component
public class Users {

	private static final int PAGE = 25;

	static final String COLUMNS = "id, name, display_name, role, region, holder, password_hash is not null as has_password, "
			+ "totp_confirmed, disabled, locked_until, last_sign_in_at, last_sign_in_from, version";

	private final JdbcClient jdbc;

	private final Sessions sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Users(JdbcClient jdbc, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	/** The new account, without password or factor; empty when the name is taken. */
	@Transactional
	public Optional<UserId> open(NewUser user, Actor by) {
		UserId id = UserId.fresh();
		int opened = this.jdbc
			.sql("insert into app_user (id, name, display_name, role, region, holder, totp_confirmed, totp_last_step, "
					+ "disabled, failures, opened_at, version) values (?, ?, ?, ?, ?, ?, false, 0, false, 0, ?, 0) "
					+ "on conflict do nothing")
			.params(id.value(), user.name(), user.displayName(), user.role().name(), code(user.region()), user.holder(),
					OffsetDateTime.now(this.clock))
			.update();
		if (opened == 0) {
			return Optional.empty();
		}
		publish(by, "user.opened", user.region(), id, Map.of("name", user.name(), "role", user.role().name()));
		return Optional.of(id);
	}

	public Optional<User> find(UserId id) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where id = ?")
			.param(id.value())
			.query((row, number) -> from(row))
			.optional();
	}

	public Optional<User> byName(String typed) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where name = ?")
			.param(NewUser.normal(typed))
			.query((row, number) -> from(row))
			.optional();
	}

	/** The accounts that act for this person or institution. */
	public List<User> byHolder(UUID holder) {
		return this.jdbc.sql("select " + COLUMNS + " from app_user where holder = ? order by name")
			.param(holder)
			.query((row, number) -> from(row))
			.list();
	}

	/** The accounts of a region with this role that are in use, by name. */
	public List<User> in(Region region, Role role) {
		return this.jdbc
			.sql("select " + COLUMNS + " from app_user where region = ? and role = ? and not disabled order by name")
			.params(region.code(), role.name())
			.query((row, number) -> from(row))
			.list();
	}

	/** The accounts whose name contains the text, by name; pages count from one. */
	public UserPage search(String text, int page) {
		String pattern = "%" + NewUser.normal(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
		long all = this.jdbc.sql("select count(*) from app_user where name like ? escape '!'")
			.param(pattern)
			.query(Long.class)
			.single();
		int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(page, 1), pages);
		List<User> rows = this.jdbc
			.sql("select " + COLUMNS + " from app_user where name like ? escape '!' order by name limit ? offset ?")
			.params(pattern, PAGE, (long) (shown - 1) * PAGE)
			.query((row, number) -> from(row))
			.list();
		return new UserPage(rows, all, shown, pages);
	}

	/** Another role, place or name to show; whoever is signed in has to do so again. */
	@Transactional
	public void change(UserId id, long version, NewUser to, Actor by) {
		int changed = this.jdbc
			.sql("update app_user set display_name = ?, role = ?, region = ?, holder = ?, version = version + 1 "
					+ "where id = ? and version = ?")
			.params(to.displayName(), to.role().name(), code(to.region()), to.holder(), id.value(), version)
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("user " + id.value());
		}
		this.sessions.endAll(to.name());
		publish(by, "user.changed", to.region(), id, Map.of("name", to.name(), "role", to.role().name()));
	}

	/** Ends every session at once; a disabled account cannot sign in. */
	@Transactional
	public void disable(UserId id, Actor by) {
		switchTo(id, true, by);
	}

	@Transactional
	public void enable(UserId id, Actor by) {
		switchTo(id, false, by);
	}

	private void switchTo(UserId id, boolean disabled, Actor by) {
		User user = find(id).orElseThrow(() -> new MissingRow("user"));
		this.jdbc.sql(
				"update app_user set disabled = ?, failures = 0, locked_until = null, version = version + 1 where id = ?")
			.params(disabled, id.value())
			.update();
		this.sessions.endAll(user.name());
		publish(by, disabled ? "user.disabled" : "user.enabled", user.region(), id, Map.of("name", user.name()));
	}

	private void publish(Actor by, String act, Region region, UserId id, Map<String, String> detail) {
		this.events.publishEvent(new AccessAct(by, act, region, id.value(), detail));
	}

	private static String code(Region region) {
		return (region != null) ? region.code() : null;
	}

	static User from(ResultSet row) throws SQLException {
		String region = row.getString("region");
		return new User(new UserId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("display_name"), Role.valueOf(row.getString("role")),
				(region != null) ? new Region(region) : null, row.getObject("holder", UUID.class),
				row.getBoolean("has_password"), row.getBoolean("totp_confirmed"), row.getBoolean("disabled"),
				instant(row, "locked_until"), instant(row, "last_sign_in_at"), row.getString("last_sign_in_from"),
				row.getLong("version"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
