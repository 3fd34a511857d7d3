package org.gongji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-ins of an account and the attempts that failed (登录记录), for its owner to look
 * at. Attempts on a locked account are kept once in ten minutes.
 */
@Component
public class SignInRecords {

	private static final Duration LOCKED_EACH = Duration.ofMinutes(10);

	private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration kept;

	SignInRecords(JdbcClient jdbc, Clock clock, @Value("${gongji.sign-in.keep-history-days:190}") int days) {
		if (days < 1) {
			throw new IllegalStateException("gongji.sign-in.keep-history-days is at least 1");
		}
		this.jdbc = jdbc;
		this.clock = clock;
		this.kept = Duration.ofDays(days);
	}

	/** For how many days they are kept. */
	public long days() {
		return this.kept.toDays();
	}

	/**
	 * The newest, or those before that one; one more than asked for when there are more.
	 */
	@Transactional(readOnly = true)
	public List<Line> of(UserId user, UUID before, int many) {
		return this.jdbc
			.sql("select id, happened_at, outcome, step, address, machine, browser from sign_in_record "
					+ "where user_id = ? and id < ? order by id desc limit ?")
			.params(user.value(), (before != null) ? before : LAST, many + 1)
			.query((row, number) -> new Line(row.getObject("id", UUID.class),
					row.getObject("happened_at", OffsetDateTime.class).toInstant(),
					Outcome.valueOf(row.getString("outcome")), row.getString("step"), row.getString("address"),
					new Device(Device.Machine.valueOf(row.getString("machine")),
							Device.Browser.valueOf(row.getString("browser")))))
			.list();
	}

	/** How many attempts failed after that moment. */
	@Transactional(readOnly = true)
	public int failedSince(UserId user, Instant moment) {
		return this.jdbc
			.sql("select count(*) from sign_in_record where user_id = ? and outcome <> 'PASSED' and happened_at > ?")
			.params(user.value(), at(moment))
			.query(Integer.class)
			.single();
	}

	void write(User user, Outcome outcome, String step, Origin origin) {
		Instant now = this.clock.instant();
		if (outcome == Outcome.LOCKED && lockedSince(user, now.minus(LOCKED_EACH))) {
			return;
		}
		this.jdbc.sql(
				"insert into sign_in_record (id, region, user_id, happened_at, outcome, step, address, machine, browser) "
						+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), (user.region() != null) ? user.region().code() : null,
					user.id().value(), at(now), outcome.name(), step, origin.address(),
					origin.device().machine().name(), origin.device().browser().name())
			.update();
	}

	private boolean lockedSince(User user, Instant moment) {
		return this.jdbc
			.sql("select count(*) from sign_in_record where user_id = ? and outcome = 'LOCKED' and happened_at > ?")
			.params(user.id().value(), at(moment))
			.query(Integer.class)
			.single() > 0;
	}

	/** Forgets what is older than the setting says, and tells how many. */
	@Transactional
	public int clear() {
		return this.jdbc.sql("delete from sign_in_record where happened_at < ?")
			.param(at(this.clock.instant().minus(this.kept)))
			.update();
	}

	private OffsetDateTime at(Instant moment) {
		return OffsetDateTime.ofInstant(moment, this.clock.getZone()).truncatedTo(ChronoUnit.MICROS);
	}

	/** One line of the list. */
	public record Line(UUID id, Instant at, Outcome outcome, String step, String address, Device device) {

		public boolean passed() {
			return this.outcome == Outcome.PASSED;
		}

	}

	/** How an attempt ended. */
	public enum Outcome {

		/** 登录成功. */
		PASSED,
		/** 没有成功. */
		REFUSED,
		/** 已锁定或停用. */
		LOCKED

	}

}
