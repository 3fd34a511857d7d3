package org.gongji.person;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.MissingRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payment codes (付款码): good for a minute and one purchase, so that a screenshot is
 * worthless. Only a keyed index of a code is stored.
 */
@Component
public class PaymentCodes {

	public static final Duration LIFE = Duration.ofSeconds(60);

	/** No area code begins with 28, so a code is never taken for an identity number. */
	static final String PREFIX = "28";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9]{16}");

	private static final long RANDOM_PART = 10_000_000_000_000_000L;

	private static final Duration REMEMBERED = Duration.ofDays(1);

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	private final ShowingRows showings;

	PaymentCodes(JdbcClient jdbc, SealedFields sealed, ShowingRows showings) {
		this.jdbc = jdbc;
		this.sealed = sealed;
		this.showings = showings;
	}

	static boolean wellFormed(String text) {
		return FORM.matcher(text).matches();
	}

	/** A fresh code of the person; codes long over are forgotten on the way. */
	@Transactional
	public PaymentCode issue(PersonId person, Instant now) {
		return issue(person, null, now);
	}

	/** The same, on a relative's phone by that permission, which the caller holds. */
	PaymentCode issue(PersonId person, ShowingId showing, Instant now) {
		this.jdbc.sql("delete from payment_code where person_id = ? and expires_at < ?")
			.params(person.value(), at(now.minus(REMEMBERED)))
			.update();
		String text = PREFIX + "%016d".formatted(this.random.nextLong(RANDOM_PART));
		Instant expires = now.plus(LIFE);
		int written = this.jdbc
			.sql("insert into payment_code (id, region, person_id, code_index, issued_at, expires_at, showing_id) "
					+ "select ?, region, id, ?, ?, ?, cast(? as uuid) from person where id = ? "
					+ "and died_on is null and merged_into_id is null")
			.params(UuidCreator.getTimeOrderedEpoch(), this.sealed.codeIndex(text), at(now), at(expires),
					(showing != null) ? showing.value() : null, person.value())
			.update();
		if (written == 0) {
			throw new MissingRow("person");
		}
		return new PaymentCode(text, expires);
	}

	/**
	 * Uses the code up; of many at once exactly one gets the person. A code that a
	 * relative shows is good as long as the permission stands, which is held meanwhile.
	 */
	@Transactional
	public Redemption redeem(String typed, Instant now) {
		String text = HalfWidth.code(typed);
		if (!wellFormed(text)) {
			return new Redemption.Unknown();
		}
		String index = this.sealed.codeIndex(text);
		Optional<Found> found = find(index);
		if (found.isEmpty()) {
			return new Redemption.Unknown();
		}
		Found code = found.get();
		if (code.died()) {
			return new Redemption.HolderDied();
		}
		if (code.merged()) {
			return new Redemption.RecordMerged();
		}
		CodeShowing showing = (code.showing() != null) ? this.showings.hold(code.showing()) : null;
		if (showing != null && !showing.active() && !code.used()) {
			return new Redemption.Withdrawn();
		}
		int used = this.jdbc
			.sql("update payment_code set used_at = ? where code_index = ? and used_at is null and expires_at > ?")
			.params(at(now), index, at(now))
			.update();
		if (used == 1) {
			return new Redemption.Redeemed(code.person(), showing);
		}
		return find(index).orElseThrow().used() ? new Redemption.Used() : new Redemption.Expired();
	}

	private Optional<Found> find(String index) {
		return this.jdbc
			.sql("select c.person_id, c.showing_id, c.used_at is not null as used, p.died_on is not null as died, "
					+ "p.merged_into_id is not null as merged "
					+ "from payment_code c join person p on p.id = c.person_id where c.code_index = ?")
			.param(index)
			.query((row, number) -> new Found(new PersonId(row.getObject("person_id", UUID.class)),
					showing(row.getObject("showing_id", UUID.class)), row.getBoolean("used"), row.getBoolean("died"),
					row.getBoolean("merged")))
			.optional();
	}

	private static ShowingId showing(UUID id) {
		return (id != null) ? new ShowingId(id) : null;
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
	}

	private record Found(PersonId person, ShowingId showing, boolean used, boolean died, boolean merged) {
	}

}
