package org.gongji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.vault.BlindIndex;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes for a first sign-in or a forgotten password (一次性密码): printed once, kept only as a
 * keyed hash, used once. A letter from the window holds ten days, a code for staff one
 * day.
 */
@Component
public class OneTimeCodes {

	private static final Duration LETTER = Duration.ofDays(10);

	private static final Duration STAFF = Duration.ofDays(1);

	private static final String CONTEXT = "one_time_code.code_index";

	private final JdbcClient jdbc;

	private final BlindIndex index;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OneTimeCodes(JdbcClient jdbc, BlindIndex index, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.index = index;
		this.events = events;
		this.clock = clock;
	}

	/** A new code for the account; earlier ones are withdrawn. */
	@Transactional
	public Issued issue(User user, Actor by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc.sql(
				"update one_time_code set withdrawn_at = ? where user_id = ? and used_at is null and withdrawn_at is null")
			.params(now, user.id().value())
			.update();
		String code = PrintedCode.fresh();
		OffsetDateTime until = now.plus((user.role() == Role.MEMBER) ? LETTER : STAFF);
		this.jdbc
			.sql("insert into one_time_code (id, user_id, code_index, issued_by, issued_at, expires_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), user.id().value(), indexOf(user.id(), code), by.name(), now,
					until)
			.update();
		this.events.publishEvent(
				new AccessAct(by, "user.code-issued", user.region(), user.id().value(), Map.of("name", user.name())));
		return new Issued(code, until.toInstant());
	}

	/**
	 * Uses the code up; false when it is not this account's, used, withdrawn or too old.
	 */
	@Transactional
	boolean redeem(UserId id, String typed) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		return this.jdbc
			.sql("update one_time_code set used_at = ? where code_index = ? and user_id = ? and used_at is null "
					+ "and withdrawn_at is null and expires_at > ?")
			.params(now, indexOf(id, typed), id.value(), now)
			.update() == 1;
	}

	private String indexOf(UserId id, String typed) {
		return this.index.of(id.value() + ":" + PrintedCode.plain(typed), CONTEXT);
	}

	/** A code as it is printed, and until when it holds. */
	public record Issued(String code, Instant until) {

	}

}
