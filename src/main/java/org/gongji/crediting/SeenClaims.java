package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims (多记款) as officers and the people themselves see them. */
@Component
@Transactional(readOnly = true)
public class SeenClaims {

	private static final String CLAIMS = """
			select c.id, c.region, c.person_id, h.name, k.credited_month, k.reason, k.id as correction_id, c.amount_fen,
			       c.open_fen, c.made_on, c.noticed_on,
			       (select coalesce(sum(m.amount_fen), 0) from credit_claim_move m
			         where m.claim_id = c.id and m.kind = 'SET_OFF') as set_off_fen,
			       (select coalesce(sum(m.amount_fen), 0) from credit_claim_move m
			         where m.claim_id = c.id and m.kind = 'PAID') as paid_fen
			  from credit_claim c join credit_correction k on k.id = c.correction_id join person h on h.id = c.person_id""";

	private static final String KEPT = """
			from credit_correction k join person h on h.id = k.person_id
			join personal_account_later l on l.id = k.id where k.region = ? and l.passed_id is null""";

	private final RuleBooks books;

	private final JdbcClient jdbc;

	private final Clock clock;

	SeenClaims(RuleBooks books, JdbcClient jdbc, Clock clock) {
		this.books = books;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Days after the notice until a claim is set off, where the bureau has set them. */
	public Optional<Integer> noticeDays(Region region) {
		return this.books.on(region, LocalDate.now(this.clock)).find(CreditingKeys.CLAIM_NOTICE_DAYS).map(Ruled::value);
	}

	/** A page of the region's claims, newest first. */
	public List<Claim> claims(Region region, Show show, int page, int size) {
		return this.jdbc.sql(CLAIMS + " where c.region = ? and " + show.where + " order by c.id desc limit ? offset ?")
			.params(region.code(), size, (long) (page - 1) * size)
			.query(this::claim)
			.list();
	}

	/** How many there are, what they were made for, and what is open of them. */
	public Totals totals(Region region, Show show) {
		return this.jdbc
			.sql("select count(*) as claims, coalesce(sum(c.amount_fen), 0) as fen, coalesce(sum(c.open_fen), 0) "
					+ "as open_fen from credit_claim c where c.region = ? and " + show.where)
			.param(region.code())
			.query((row, number) -> new Totals(row.getLong("claims"), Money.ofFen(row.getLong("fen")),
					Money.ofFen(row.getLong("open_fen"))))
			.single();
	}

	/** The claims on a person, newest first. */
	public List<Claim> of(PersonId person) {
		return this.jdbc.sql(CLAIMS + " where c.person_id = ? order by c.id desc")
			.param(person.value())
			.query(this::claim)
			.list();
	}

	/** What a person was credited too much and has not given back. */
	public Money open(PersonId person) {
		return Money.ofFen(this.jdbc.sql("select coalesce(sum(open_fen), 0) from credit_claim where person_id = ?")
			.param(person.value())
			.query(Long.class)
			.single());
	}

	/** A page of what is kept for people whose account is closed (待返还). */
	public List<Kept> kept(Region region, int page, int size) {
		return this.jdbc
			.sql("select k.person_id, h.name, h.died_on, k.credited_month, k.reason, k.kept_fen " + KEPT
					+ " order by k.id desc limit ? offset ?")
			.params(region.code(), size, (long) (page - 1) * size)
			.query((row, number) -> new Kept(new PersonId(row.getObject("person_id", UUID.class)),
					row.getString("name"), row.getObject("died_on", LocalDate.class),
					YearMonth.from(row.getObject("credited_month", LocalDate.class)),
					CorrectionReason.valueOf(row.getString("reason")), Money.ofFen(row.getLong("kept_fen"))))
			.list();
	}

	/** How many are kept, and how much. */
	public Totals keptTotals(Region region) {
		return this.jdbc.sql("select count(*) as kept, coalesce(sum(k.kept_fen), 0) as fen " + KEPT)
			.param(region.code())
			.query((row, number) -> new Totals(row.getLong("kept"), Money.ofFen(row.getLong("fen")),
					Money.ofFen(row.getLong("fen"))))
			.single();
	}

	private Claim claim(ResultSet row, int number) throws SQLException {
		LocalDate noticed = row.getObject("noticed_on", LocalDate.class);
		Integer days = noticeDays(new Region(row.getString("region"))).orElse(null);
		return new Claim(row.getObject("id", UUID.class), new Region(row.getString("region")),
				new PersonId(row.getObject("person_id", UUID.class)), row.getString("name"),
				YearMonth.from(row.getObject("credited_month", LocalDate.class)),
				CorrectionReason.valueOf(row.getString("reason")), row.getObject("correction_id", UUID.class),
				CorrectionReport.money(row, "amount_fen"), CorrectionReport.money(row, "open_fen"),
				CorrectionReport.money(row, "set_off_fen"), CorrectionReport.money(row, "paid_fen"),
				row.getObject("made_on", LocalDate.class), noticed,
				(noticed != null && days != null) ? noticed.plusDays(days) : null);
	}

	/** Which claims are listed. */
	public enum Show {

		/** 未还清. */
		OPEN("c.open_fen > 0"),
		/** 已还清. */
		CLEARED("c.open_fen = 0");

		private final String where;

		Show(String where) {
			this.where = where;
		}

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A claim. Who died is not told, and nothing is set off then; without the bureau's
	 * days there is no first day of it either.
	 *
	 * @param paid what was paid back
	 * @param from the first day on which it is set off, or null
	 */
	public record Claim(UUID id, Region region, PersonId person, String name, YearMonth month, CorrectionReason reason,
			UUID correction, Money amount, Money open, Money setOff, Money paid, LocalDate madeOn, LocalDate noticedOn,
			LocalDate from) {

		/** What fell away: the month went up again, or a decision dropped it. */
		public Money cancelled() {
			return this.amount.minus(this.open).minus(this.setOff).minus(this.paid);
		}

	}

	/** How many, what they were made for, and what is open. */
	public record Totals(long count, Money sum, Money open) {

	}

	/** What is kept for somebody whose account is closed; the day of death or null. */
	public record Kept(PersonId person, String name, LocalDate diedOn, YearMonth month, CorrectionReason reason,
			Money amount) {

	}

}
