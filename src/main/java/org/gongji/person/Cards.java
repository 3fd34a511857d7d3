package org.gongji.person;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Social security cards (社会保障卡). A loss counts from the server's time of the report (铁岭
 * Art. 19⑥): what was authorised before stands, even if it arrives later.
 */
@Component
public class Cards {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final int REFERENCES = 1_000_000;

	private static final String COLUMNS = "c.number_sealed, c.state, c.issued_on, c.lost_at, c.lost_reference, c.replaced_at, "
			+ "(select max(l.lifted_at) from lifted_loss l where l.card_id = c.id) as found_at";

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	private final Notices notices;

	private final PersonNotices told;

	private final Audit audit;

	Cards(JdbcClient jdbc, SealedFields sealed, Notices notices, PersonNotices told, Audit audit) {
		this.jdbc = jdbc;
		this.sealed = sealed;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
	}

	/** Records a new card; the person's earlier cards are replaced by it. */
	@Transactional
	public void issue(PersonId person, CardNumber number, LocalDate issuedOn, Instant now) {
		holdPresent(person);
		replace(person, number, issuedOn, now);
	}

	/** The same, and the row of the new card. */
	UUID replace(PersonId person, CardNumber number, LocalDate issuedOn, Instant now) {
		this.jdbc
			.sql("update social_security_card set state = 'REPLACED', replaced_at = ? "
					+ "where person_id = ? and state <> 'REPLACED'")
			.params(PaymentCodes.at(now), person.value())
			.update();
		UUID id = UuidCreator.getTimeOrderedEpoch();
		int written = this.jdbc
			.sql("insert into social_security_card (id, region, person_id, number_sealed, number_index, state, "
					+ "issued_on) select ?, region, id, ?, ?, 'ACTIVE', ? from person where id = ?")
			.params(id, this.sealed.card(person, number), this.sealed.cardIndex(number), issuedOn, person.value())
			.update();
		if (written == 0) {
			throw new MissingRow("person");
		}
		return id;
	}

	/** Whether some card, of whomever and in whatever state, has this number. */
	boolean taken(CardNumber number) {
		return this.jdbc.sql("select count(*) from social_security_card where number_index = ?")
			.param(this.sealed.cardIndex(number))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * The person's card that is not replaced, held until the transaction ends: what is
	 * done to a person's card is done one after the other.
	 */
	Optional<Present> holdPresent(PersonId person) {
		this.jdbc.sql("select id from person where id = ? for update")
			.param(person.value())
			.query(UUID.class)
			.optional();
		return this.jdbc
			.sql("select id, region, lost_at, lost_reference from social_security_card "
					+ "where person_id = ? and state <> 'REPLACED'")
			.param(person.value())
			.query((row, line) -> new Present(row.getObject("id", UUID.class), new Region(row.getString("region")),
					instant(row.getObject("lost_at", OffsetDateTime.class)), row.getString("lost_reference")))
			.optional();
	}

	/** The card pays again from now on; between the report and now it did not. */
	void lift(Present card, Instant now) {
		this.jdbc
			.sql("insert into lifted_loss (id, region, card_id, lost_at, lost_reference, lifted_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), card.region().code(), card.id(), PaymentCodes.at(card.lostAt()),
					card.lostReference(), PaymentCodes.at(now))
			.update();
		this.jdbc
			.sql("update social_security_card set state = 'ACTIVE', lost_at = null, lost_reference = null where id = ?")
			.param(card.id())
			.update();
	}

	/** A number to quote when asking, of that day. */
	String reference(String letters, Instant at) {
		return letters + DateTimeFormatter.BASIC_ISO_DATE.format(at.atZone(SHANGHAI).toLocalDate())
				+ "%06d".formatted(this.random.nextInt(REFERENCES));
	}

	/** The person's cards, newest first. */
	@Transactional(readOnly = true)
	public List<SocialSecurityCard> of(PersonId person) {
		return this.jdbc
			.sql("select " + COLUMNS + " from social_security_card c where c.person_id = ? order by c.id desc")
			.param(person.value())
			.query((row, number) -> card(person, row))
			.list();
	}

	/** The person and the newest card, in one statement. */
	@Transactional(readOnly = true)
	public Optional<CardHolder> holder(PersonId person) {
		return this.jdbc
			.sql("select " + PersonAtTill.COLUMNS + ", " + COLUMNS
					+ " from person p left join social_security_card c on c.person_id = p.id "
					+ "where p.id = ? order by c.id desc fetch first 1 rows only")
			.param(person.value())
			.query((row, number) -> new CardHolder(PersonAtTill.person(person, row),
					(row.getString("number_sealed") != null) ? card(person, row) : null))
			.optional();
	}

	private SocialSecurityCard card(PersonId person, ResultSet row) throws SQLException {
		return new SocialSecurityCard(Masking.certificate(this.sealed.openCard(person, row.getString("number_sealed"))),
				SocialSecurityCard.State.valueOf(row.getString("state")), row.getObject("issued_on", LocalDate.class),
				instant(row.getObject("lost_at", OffsetDateTime.class)), row.getString("lost_reference"),
				instant(row.getObject("replaced_at", OffsetDateTime.class)),
				instant(row.getObject("found_at", OffsetDateTime.class)));
	}

	/** Blocks the person's card at once; reporting again changes nothing. */
	@Transactional
	public LossReport reportLost(PersonId person, Actor actor, Instant now) {
		Instant at = now.truncatedTo(ChronoUnit.MICROS);
		String reference = reference("GS", at);
		int blocked = this.jdbc
			.sql("update social_security_card set state = 'LOST', lost_at = ?, lost_reference = ? "
					+ "where person_id = ? and state = 'ACTIVE'")
			.params(PaymentCodes.at(at), reference, person.value())
			.update();
		if (blocked == 1) {
			this.audit.write(actor, "card.loss-reported", actor.region(), "person", person.value(),
					Map.of("reference", reference));
			this.notices.tell(List.of(this.told.cardLost(person, region(person), reference, at)));
			return new LossReport.Reported(reference, at);
		}
		return of(person).stream()
			.filter((card) -> card.state() == SocialSecurityCard.State.LOST)
			.findFirst()
			.<LossReport>map((card) -> new LossReport.AlreadyReported(card.lostReference(), card.lostAt()))
			.orElseGet(LossReport.NoCard::new);
	}

	/** Whether this card stood for its holder at that instant. */
	@Transactional(readOnly = true)
	CardUse use(CardNumber number, Instant at) {
		Optional<CardUse> found = this.jdbc.sql("""
				select c.person_id, c.lost_at, c.replaced_at, p.died_on is not null as died,
				       p.merged_into_id is not null as merged,
				       (select count(*) from lifted_loss l
				         where l.card_id = c.id and l.lost_at <= ? and l.lifted_at > ?) as lost_then
				  from social_security_card c join person p on p.id = c.person_id where c.number_index = ?""")
			.params(PaymentCodes.at(at), PaymentCodes.at(at), this.sealed.cardIndex(number))
			.query((row, line) -> row.getBoolean("died") ? new CardUse.HolderDied()
					: row.getBoolean("merged") ? new CardUse.RecordMerged()
							: (row.getInt("lost_then") > 0) ? new CardUse.Lost()
									: judge(row.getObject("person_id", UUID.class),
											instant(row.getObject("lost_at", OffsetDateTime.class)),
											instant(row.getObject("replaced_at", OffsetDateTime.class)), at))
			.optional();
		return found.orElseGet(CardUse.Unknown::new);
	}

	/** The region of whose card this is; empty for a number that no card has. */
	@Transactional(readOnly = true)
	Optional<Region> regionOf(CardNumber number) {
		return this.jdbc.sql("select region from social_security_card where number_index = ?")
			.param(this.sealed.cardIndex(number))
			.query((row, line) -> new Region(row.getString("region")))
			.optional();
	}

	private Region region(PersonId person) {
		return new Region(this.jdbc.sql("select region from person where id = ?")
			.param(person.value())
			.query(String.class)
			.single());
	}

	private static CardUse judge(UUID person, Instant lostAt, Instant replacedAt, Instant at) {
		if (lostAt != null && !at.isBefore(lostAt)) {
			return new CardUse.Lost();
		}
		if (replacedAt != null && !at.isBefore(replacedAt)) {
			return new CardUse.Replaced();
		}
		return new CardUse.Good(new PersonId(person));
	}

	private static Instant instant(OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * The card that is not replaced; when it was reported lost and under what, or null.
	 */
	record Present(UUID id, Region region, Instant lostAt, String lostReference) {

		boolean lost() {
			return this.lostAt != null;
		}

	}

}
