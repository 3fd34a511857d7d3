package org.gongji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in (登录): by password, then by second factor; by one-time code the first
 * time. Unknown, locked, disabled and wrong all give the same answer and take the same
 * time.
 */
@Component
public class SignIn {

	static final int FAILURES_BEFORE_LOCK = 5;

	static final Duration LOCK = Duration.ofMinutes(15);

	private static final String PASSWORD = "password";

	private static final String FACTOR = "factor";

	private static final String ONE_TIME_CODE = "one-time-code";

	private final Users users;

	private final Passwords passwords;

	private final Factors factors;

	private final OneTimeCodes codes;

	/**
	 * Failed attempts by address. A success gives its place back, so that many honest
	 * people behind one address are not held up.
	 */
	private final Tries<String> attempts = new Tries<>(30, Duration.ofMinutes(10));

	private final Sessions sessions;

	private final SignInRecords records;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignIn(Users users, Passwords passwords, Factors factors, OneTimeCodes codes, Sessions sessions,
			SignInRecords records, JdbcClient jdbc, PlatformTransactionManager transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.users = users;
		this.passwords = passwords;
		this.factors = factors;
		this.codes = codes;
		this.sessions = sessions;
		this.records = records;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.clock = clock;
	}

	/** The first step; whoever needs a second factor is not in yet. */
	public SignInAnswer byPassword(String name, String password, Origin origin) {
		if (!this.attempts.allow(origin.address())) {
			return new SignInAnswer.TooMany();
		}
		Optional<User> user = this.users.byName(name);
		String hash = user.map(this::hashOf).orElse(null);
		boolean right = this.passwords.matches(password, hash);
		if (!right || !mayTry(user.get())) {
			return refuse(user, PASSWORD, origin);
		}
		this.attempts.forgive(origin.address());
		if (user.get().needsFactor()) {
			this.factors.prepare(user.get().id());
		}
		else {
			passed(user.get(), PASSWORD, origin);
		}
		return new SignInAnswer.Passed(user.get());
	}

	/** The second step, for an account whose password was right in this session. */
	public SignInAnswer byFactor(UserId id, String code, Origin origin) {
		User user = this.users.find(id).orElseThrow(() -> new MissingRow("user"));
		if (!this.attempts.allow(origin.address())) {
			return new SignInAnswer.TooMany();
		}
		if (!mayTry(user) || !this.factors.accept(id, code)) {
			return refuse(Optional.of(user), FACTOR, origin);
		}
		this.attempts.forgive(origin.address());
		passed(user, FACTOR, origin);
		return new SignInAnswer.Passed(user);
	}

	/**
	 * A new password by a one-time code; a second factor stays as it is, open sessions
	 * end.
	 */
	public SignInAnswer byOneTimeCode(String name, String code, String newPassword, Origin origin) {
		if (!this.attempts.allow(origin.address())) {
			return new SignInAnswer.TooMany();
		}
		Optional<User> user = this.users.byName(name);
		String hash = this.passwords.hash(newPassword);
		boolean redeemed = user.isPresent() && mayTry(user.get())
				&& Boolean.TRUE.equals(this.transaction.execute((status) -> redeem(user.get(), code, hash)));
		if (!redeemed) {
			return refuse(user, ONE_TIME_CODE, origin);
		}
		this.attempts.forgive(origin.address());
		return new SignInAnswer.Passed(user.get());
	}

	/** The password once more, of someone who is signed in. */
	public SignInAnswer again(UserId id, String password, Origin origin) {
		User user = this.users.find(id).orElseThrow(() -> new MissingRow("user"));
		if (!this.attempts.allow(origin.address())) {
			return new SignInAnswer.TooMany();
		}
		if (!this.passwords.matches(password, hashOf(user)) || !mayTry(user)) {
			return refuse(Optional.of(user), PASSWORD, origin);
		}
		this.attempts.forgive(origin.address());
		return new SignInAnswer.Passed(user);
	}

	/**
	 * Another password for someone who knows the present one; only the given session
	 * stays open.
	 */
	public SignInAnswer changePassword(UserId id, String present, String next, Origin origin, String session) {
		SignInAnswer answer = again(id, present, origin);
		if (answer instanceof SignInAnswer.Passed passed) {
			String hash = this.passwords.hash(next);
			this.transaction.executeWithoutResult((status) -> {
				setPassword(passed.user(), hash);
				this.sessions.endOthers(passed.user().name(), session);
			});
		}
		return answer;
	}

	/** Gives an account a password that was hashed before, as the demo does. */
	public void setPassword(User user, String hash) {
		this.jdbc.sql(
				"update app_user set password_hash = ?, failures = 0, locked_until = null, version = version + 1 where id = ?")
			.params(hash, user.id().value())
			.update();
		publish(user, "user.password-set", Map.of("name", user.name()));
	}

	private boolean redeem(User user, String code, String hash) {
		if (!this.codes.redeem(user.id(), code)) {
			return false;
		}
		setPassword(user, hash);
		this.sessions.endAll(user.name());
		return true;
	}

	private boolean mayTry(User user) {
		return !user.disabled() && !user.lockedAt(this.clock.instant());
	}

	private String hashOf(User user) {
		return this.jdbc.sql("select password_hash from app_user where id = ?")
			.param(user.id().value())
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	private void passed(User user, String step, Origin origin) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql(
					"update app_user set failures = 0, locked_until = null, last_sign_in_at = ?, last_sign_in_from = ? where id = ?")
				.params(OffsetDateTime.now(this.clock), origin.address(), user.id().value())
				.update();
			publish(user, "sign-in.passed", Map.of("name", user.name(), "address", origin.address()));
			this.records.write(user, SignInRecords.Outcome.PASSED, step, origin);
		});
	}

	private SignInAnswer refuse(Optional<User> user, String step, Origin origin) {
		user.ifPresent((known) -> this.transaction.executeWithoutResult((status) -> {
			if (!mayTry(known)) {
				this.records.write(known, SignInRecords.Outcome.LOCKED, step, origin);
				return;
			}
			count(known);
			publish(known, "sign-in.refused", Map.of("name", known.name(), "step", step, "address", origin.address()));
			this.records.write(known, SignInRecords.Outcome.REFUSED, step, origin);
		}));
		return new SignInAnswer.Refused();
	}

	private void count(User user) {
		this.jdbc
			.sql("update app_user set locked_until = case when failures + 1 >= ? then cast(? as timestamp with time zone) "
					+ "else locked_until end, failures = case when failures + 1 >= ? then 0 else failures + 1 end where id = ?")
			.params(FAILURES_BEFORE_LOCK, OffsetDateTime.now(this.clock).plus(LOCK), FAILURES_BEFORE_LOCK,
					user.id().value())
			.update();
	}

	private void publish(User user, String act, Map<String, String> detail) {
		this.events.publishEvent(new AccessAct(new Actor(user.name(), user.role(), user.region()), act, user.region(),
				user.id().value(), detail));
	}

}
