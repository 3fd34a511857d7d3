package org.gongji.person;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The six digits that a member may want to be asked for when a card or identity number is
 * shown at a till (支付密码). Stored by a key that is not in the database, since six digits
 * alone are soon tried out.
 */
@Component
public class Pins {

	public static final int ATTEMPTS = 5;

	public static final Duration LOCKED = Duration.ofMinutes(30);

	private static final Pattern FORM = Pattern.compile("[0-9]{6}");

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	private final Audit audit;

	Pins(JdbcClient jdbc, SealedFields sealed, Audit audit) {
		this.jdbc = jdbc;
		this.sealed = sealed;
		this.audit = audit;
	}

	/** Six digits, also full-width ones, that are not all the same. */
	public static boolean wellFormed(String typed) {
		String pin = (typed != null) ? HalfWidth.code(typed) : "";
		return FORM.matcher(pin).matches() && pin.chars().distinct().count() > 1;
	}

	/** Whether the two were typed alike, however wide. */
	public static boolean same(String typed, String again) {
		return HalfWidth.code(typed).equals(HalfWidth.code(again));
	}

	@Transactional(readOnly = true)
	public boolean required(PersonId person) {
		return this.jdbc.sql("select count(*) from person_pin where person_id = ?")
			.param(person.value())
			.query(Long.class)
			.single() == 1;
	}

	/** From now on the till asks for this PIN. */
	@Transactional
	public void require(PersonId person, String typed, Actor actor, Instant now) {
		if (!wellFormed(typed)) {
			throw new IllegalArgumentException("A PIN has six digits");
		}
		// held, or a form sent twice at once would write two
		this.jdbc.sql("select id from person where id = ? for update")
			.param(person.value())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new MissingRow("person"));
		this.jdbc.sql("delete from person_pin where person_id = ?").param(person.value()).update();
		this.jdbc
			.sql("insert into person_pin (person_id, region, pin_index, failures, set_at) "
					+ "select id, region, ?, 0, ? from person where id = ?")
			.params(this.sealed.pin(person, HalfWidth.code(typed)), PaymentCodes.at(now), person.value())
			.update();
		this.audit.write(actor, "pin.required", actor.region(), "person", person.value(), Map.of());
	}

	/** The till no longer asks. */
	@Transactional
	public void waive(PersonId person, Actor actor) {
		int gone = this.jdbc.sql("delete from person_pin where person_id = ?").param(person.value()).update();
		if (gone == 1) {
			this.audit.write(actor, "pin.waived", actor.region(), "person", person.value(), Map.of());
		}
	}

	/**
	 * Checks what was typed. The attempt is counted before it is compared, so that many
	 * at once cannot try more than {@value #ATTEMPTS}.
	 */
	@Transactional
	public PinCheck check(PersonId person, String typed, Instant now) {
		if (!required(person)) {
			return new PinCheck.Passed();
		}
		String pin = (typed != null) ? HalfWidth.code(typed) : "";
		if (pin.isEmpty()) {
			return new PinCheck.Needed();
		}
		this.jdbc
			.sql("update person_pin set failures = 0, locked_until = null where person_id = ? and locked_until <= ?")
			.params(person.value(), PaymentCodes.at(now))
			.update();
		int counted = this.jdbc
			.sql("update person_pin set failures = failures + 1, locked_until = case when failures + 1 >= ? then ? "
					+ "else locked_until end where person_id = ? and failures < ?")
			.params(ATTEMPTS, PaymentCodes.at(now.plus(LOCKED)), person.value(), ATTEMPTS)
			.update();
		Row row = row(person);
		if (counted == 1 && row.pinIndex().equals(this.sealed.pin(person, pin))) {
			this.jdbc.sql("update person_pin set failures = 0, locked_until = null where person_id = ?")
				.param(person.value())
				.update();
			return new PinCheck.Passed();
		}
		return (row.failures() < ATTEMPTS) ? new PinCheck.Wrong(ATTEMPTS - row.failures())
				: new PinCheck.Locked(row.lockedUntil().toInstant());
	}

	private Row row(PersonId person) {
		return this.jdbc.sql("select pin_index, failures, locked_until from person_pin where person_id = ?")
			.param(person.value())
			.query((row, line) -> new Row(row.getString("pin_index"), row.getInt("failures"),
					row.getObject("locked_until", OffsetDateTime.class)))
			.single();
	}

	private record Row(String pinIndex, int failures, OffsetDateTime lockedUntil) {
	}

}
