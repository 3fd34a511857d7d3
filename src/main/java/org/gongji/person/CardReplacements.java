package org.gongji.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
 * New cards for lost or damaged ones (补领): the member asks, a clerk hands the card out at
 * the window after looking at a document. The old card is dead from that instant, for
 * ever; the PIN stays, since it is the person's and was never on the card.
 */
@Component
public class CardReplacements {

	private static final int SHOWN = 100;

	private static final String COLUMNS = "select id, person_id, reason, reference, state, asked_at, ended_at "
			+ "from card_replacement ";

	private static final int NEWEST = 5;

	private final JdbcClient jdbc;

	private final Cards cards;

	private final Notices notices;

	private final PersonNotices told;

	private final Audit audit;

	private final Clock clock;

	CardReplacements(JdbcClient jdbc, Cards cards, Notices notices, PersonNotices told, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.cards = cards;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for a new card: for a lost one after the loss was reported, else for a damaged
	 * one, which pays until the new one is there. Asked again it is the same request;
	 * empty for who has no card.
	 */
	@Transactional
	public Optional<CardReplacement> ask(PersonId person, Actor actor) {
		Optional<Cards.Present> card = this.cards.holdPresent(person);
		if (card.isEmpty()) {
			return Optional.empty();
		}
		Optional<CardReplacement> waiting = waiting(person);
		if (waiting.isPresent()) {
			return waiting;
		}
		UUID id = UuidCreator.getTimeOrderedEpoch();
		CardReplacement.Reason reason = card.get().lost() ? CardReplacement.Reason.LOSS : CardReplacement.Reason.DAMAGE;
		this.jdbc.sql("""
				insert into card_replacement (id, region, person_id, reason, reference, state, live_person, asked_at)
				values (?, ?, ?, ?, ?, 'WAITING', ?, ?)""")
			.params(id, card.get().region().code(), person.value(), reason.name(), this.cards.reference("BL", now()),
					person.value(), PaymentCodes.at(now()))
			.update();
		this.audit.write(actor, "card.replacement-asked", card.get().region(), "person", person.value(),
				Map.of("reason", reason.name()));
		return waiting(person);
	}

	/** The member needs no new card any more. */
	@Transactional
	public void takeBack(PersonId person, Actor actor) {
		this.cards.holdPresent(person);
		waiting(person).ifPresent((one) -> {
			this.jdbc.sql("""
					update card_replacement set state = 'TAKEN_BACK', ended_at = ?, live_person = null
					 where id = ?""").params(PaymentCodes.at(now()), one.id()).update();
			this.audit.write(actor, "card.replacement-taken-back", actor.region(), "person", person.value(), Map.of());
		});
	}

	/**
	 * The lost card was found again: the report is lifted, and a request for a new card
	 * with it. False when no card is lost, also when a newer card is there already.
	 */
	@Transactional
	public boolean found(PersonId person, Actor actor) {
		Optional<Cards.Present> card = this.cards.holdPresent(person).filter(Cards.Present::lost);
		if (card.isEmpty()) {
			return false;
		}
		Instant now = now();
		takeBack(person, actor);
		this.cards.lift(card.get(), now);
		this.audit.write(actor, "card.found", card.get().region(), "person", person.value(), Map.of());
		this.notices.tell(List.of(this.told.cardFound(person, card.get().region(), now)));
		return true;
	}

	/** The request of this person that waits. */
	@Transactional(readOnly = true)
	public Optional<CardReplacement> waiting(PersonId person) {
		return this.jdbc.sql(COLUMNS + "where live_person = ?")
			.param(person.value())
			.query(CardReplacements::read)
			.optional();
	}

	/** The newest requests of this person, whatever became of them. */
	@Transactional(readOnly = true)
	public List<CardReplacement> of(PersonId person) {
		return this.jdbc.sql(COLUMNS + "where person_id = ? order by asked_at desc, id desc limit ?")
			.params(person.value(), NEWEST)
			.query(CardReplacements::read)
			.list();
	}

	/** The requests of a region that wait, the oldest first; not more than fit a page. */
	@Transactional(readOnly = true)
	public List<CardReplacement> waiting(Region region) {
		return this.jdbc.sql(COLUMNS + "where region = ? and state = 'WAITING' order by asked_at limit ?")
			.params(region.code(), SHOWN)
			.query(CardReplacements::read)
			.list();
	}

	/** One request of the clerk's region. */
	@Transactional(readOnly = true)
	public CardReplacement find(UUID id, Region region) {
		return this.jdbc.sql(COLUMNS + "where id = ? and region = ?")
			.params(id, region.code())
			.query(CardReplacements::read)
			.optional()
			.orElseThrow(() -> new MissingRow("card replacement"));
	}

	/**
	 * Hands the new card to its holder, whom the clerk recognised by that document. Of
	 * two clerks at once one does it.
	 */
	@Transactional
	public HandingOut handOut(UUID id, CardNumber number, CertificateKind document, Actor clerk) {
		CardReplacement asked = find(id, clerk.region());
		this.cards.holdPresent(asked.person());
		if (!find(id, clerk.region()).waiting()) {
			return HandingOut.OVER;
		}
		if (this.cards.taken(number)) {
			return HandingOut.NUMBER_TAKEN;
		}
		Instant now = now();
		UUID card = this.cards.replace(asked.person(), number, LocalDate.ofInstant(now, this.clock.getZone()), now);
		this.jdbc.sql("""
				update card_replacement set state = 'HANDED_OUT', ended_at = ?, live_person = null, document = ?,
				  handed_by = ?, new_card_id = ? where id = ?""")
			.params(PaymentCodes.at(now), document.name(), clerk.name(), card, id)
			.update();
		this.audit.write(clerk, "card.handed-out", clerk.region(), "person", asked.person().value(),
				Map.of("reference", asked.reference(), "document", document.name()));
		this.notices.tell(List.of(this.told.cardHandedOut(asked.person(), clerk.region(), now)));
		return HandingOut.DONE;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static CardReplacement read(ResultSet row, int number) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new CardReplacement(row.getObject("id", UUID.class),
				new PersonId(row.getObject("person_id", UUID.class)),
				CardReplacement.Reason.valueOf(row.getString("reason")), row.getString("reference"),
				CardReplacement.State.valueOf(row.getString("state")),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

}
