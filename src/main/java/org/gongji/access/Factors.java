package org.gongji.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

import org.gongji.vault.FieldCipher;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor (第二因素): a secret shared with the authenticator, sealed in the
 * database, and codes that each work once.
 */
@Component
public class Factors {

	private static final String CONTEXT = "app_user.totp_secret";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final int stepsAhead;

	Factors(JdbcClient jdbc, FieldCipher cipher, ApplicationEventPublisher events, Clock clock,
			@Value("${gongji.sign-in.factor-steps-ahead:1}") int stepsAhead) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.events = events;
		this.clock = clock;
		this.stepsAhead = stepsAhead;
	}

	/** A secret for an account that has none; waits to be confirmed by a first code. */
	@Transactional
	public void prepare(UserId id) {
		this.jdbc
			.sql("update app_user set totp_secret = ?, totp_confirmed = false, totp_last_step = 0 "
					+ "where id = ? and totp_secret is null")
			.params(this.cipher.seal(Totp.freshSecret(this.random), CONTEXT), id.value())
			.update();
	}

	/** The secret as an authenticator takes it, for the page that enrols. */
	public String secret(UserId id) {
		return row(id).secret;
	}

	/**
	 * The code to be typed next, for the demo alone: a step that was used gives way to
	 * the one after it.
	 */
	public String nextCode(UserId id) {
		Row row = row(id);
		return Totp.code(row.secret, Math.max(Totp.step(this.clock.instant()), row.lastStep + 1));
	}

	/** Whether the code is right, unused and of this moment; then it is used up. */
	@Transactional
	boolean accept(UserId id, String code) {
		Row row = row(id);
		long now = Totp.step(this.clock.instant());
		for (long step = now - 1; step <= now + this.stepsAhead; step++) {
			if (step > row.lastStep && same(Totp.code(row.secret, step), code)) {
				return this.jdbc.sql(
						"update app_user set totp_last_step = ?, totp_confirmed = true where id = ? and totp_last_step < ?")
					.params(step, id.value(), step)
					.update() == 1;
			}
		}
		return false;
	}

	/** Takes the secret away, so that the next sign-in enrols a new one. */
	@Transactional
	public void reset(User user, Actor by) {
		this.jdbc
			.sql("update app_user set totp_secret = null, totp_confirmed = false, totp_last_step = 0, "
					+ "version = version + 1 where id = ?")
			.param(user.id().value())
			.update();
		this.events.publishEvent(
				new AccessAct(by, "user.factor-reset", user.region(), user.id().value(), Map.of("name", user.name())));
	}

	/** Confirms the secret without a code, for accounts of the demo alone. */
	@Transactional
	public void confirmForDemo(UserId id) {
		prepare(id);
		this.jdbc.sql("update app_user set totp_confirmed = true where id = ?").param(id.value()).update();
	}

	private Row row(UserId id) {
		return this.jdbc
			.sql("select totp_secret, totp_last_step from app_user where id = ? and totp_secret is not null")
			.param(id.value())
			.query((row, number) -> new Row(this.cipher.open(row.getString(1), CONTEXT), row.getLong(2)))
			.optional()
			.orElseThrow(() -> new MissingRow("factor"));
	}

	private static boolean same(String expected, String typed) {
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
				typed.getBytes(StandardCharsets.UTF_8));
	}

	private record Row(String secret, long lastStep) {

	}

}
