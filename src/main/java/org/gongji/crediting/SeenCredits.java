package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.MovementOrigin;
import org.gongji.account.MovementOrigins;
import org.gongji.crediting.SeenCredit.Reason;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.EnrolmentPeriod;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credits as their owners see them, once they are booked; nobody else finds one here.
 */
@Component
@Transactional(readOnly = true)
public class SeenCredits implements MovementOrigins {

	private static final String BOOKED = """
			select c.id, c.region, c.credited_month, c.amount_fen, c.base_fen, g.kind, g.ratio, g.citations,
			       w.name as employer, n.entry_id, s.done_at, r.credited_month as run_month
			  from credit c join credit_ground g on g.id = c.ground_id
			  join credit_entry n on n.run_id = c.run_id and n.slice_no = c.slice_no
			                     and n.credited_month = c.credited_month
			  join credit_slice s on s.run_id = c.run_id and s.slice_no = c.slice_no
			  join credit_run r on r.id = c.run_id
			  left join declaration_line l on l.id = c.line_id left join employer w on w.id = l.employer_id
			 where c.person_id = ?""";

	private final People people;

	private final SeenCorrections corrections;

	private final JdbcClient jdbc;

	SeenCredits(People people, SeenCorrections corrections, JdbcClient jdbc) {
		this.people = people;
		this.corrections = corrections;
		this.jdbc = jdbc;
	}

	/** The credit, when this person was credited it. */
	public Optional<SeenCredit> find(CreditId id, PersonId owner) {
		return this.jdbc.sql(BOOKED + " and c.id = ?")
			.params(owner.value(), id.value())
			.query(SeenCredits::seen)
			.optional()
			.map((credit) -> (credit.ground().kind() == CreditKind.INTEREST) ? credit : beside(credit, owner));
	}

	private SeenCredit beside(SeenCredit credit, PersonId owner) {
		SeenCredit.Before before = before(credit, owner);
		Reason reason = credit.late() ? Reason.LATE : reason(credit, before);
		boolean status = reason == Reason.RETIRED || reason == Reason.STATUS;
		return new SeenCredit(credit.id(), credit.month(), credit.amount(), credit.base(), credit.ground(),
				credit.employer(), credit.entry(), credit.bookedAt(), before, reason,
				status ? changedOn(owner, credit.month(), reason) : null);
	}

	/** The credit of the month before, or what its last correction left it at. */
	private SeenCredit.Before before(SeenCredit credit, PersonId owner) {
		YearMonth month = credit.month().minusMonths(1);
		Optional<SeenCorrection> corrected = this.corrections.last(month, owner);
		if (corrected.isPresent()) {
			return corrected.filter((last) -> last.due().isPositive())
				.map((last) -> new SeenCredit.Before(month, last.due(), last.base(), last.ground(), true,
						"/my/corrections/" + last.id()))
				.orElse(null);
		}
		return this.jdbc.sql(BOOKED + " and c.credited_month = ? and c.series = 'MONTHLY'")
			.params(owner.value(), month.atDay(1))
			.query(SeenCredits::seen)
			.optional()
			.map((last) -> new SeenCredit.Before(month, last.amount(), last.base(), last.ground(), false,
					"/my/credits/" + last.id().value()))
			.orElse(null);
	}

	private static Reason reason(SeenCredit now, SeenCredit.Before before) {
		if (before == null) {
			return Reason.FIRST;
		}
		boolean worked = before.ground().kind() == CreditKind.OWN_CONTRIBUTION;
		boolean works = now.ground().kind() == CreditKind.OWN_CONTRIBUTION;
		if (worked != works) {
			return worked ? Reason.RETIRED : Reason.STATUS;
		}
		if (now.amount().equals(before.amount())) {
			return Reason.SAME;
		}
		boolean sameRule = now.ground().kind() == before.ground().kind()
				&& Objects.equals(now.ground().ratio(), before.ground().ratio());
		return (sameRule && !Objects.equals(now.base(), before.base())) ? Reason.BASE : Reason.RULE;
	}

	/** The last day up to the month on which the status became what the credit says. */
	private LocalDate changedOn(PersonId owner, YearMonth month, Reason reason) {
		return this.people.history(owner)
			.stream()
			.filter((period) -> !YearMonth.from(period.from()).isAfter(month))
			.filter((period) -> (period.enrolment().status() == PersonStatus.RETIREE) == (reason == Reason.RETIRED))
			.map(EnrolmentPeriod::from)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	@Override
	public Set<String> events() {
		return Set.of("credit", "interest");
	}

	@Override
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		this.jdbc.sql("""
				select n.entry_id, c.id, g.kind from credit_entry n
				  join credit c on c.run_id = n.run_id and c.slice_no = n.slice_no
				                and c.credited_month = n.credited_month
				  join credit_ground g on g.id = c.ground_id
				 where c.person_id = :viewer and n.entry_id in (:entries)""")
			.param("viewer", viewer.value())
			.param("entries", entries.stream().map(EntryId::value).toList())
			.query((row) -> {
				origins.put(new EntryId(row.getObject("entry_id", UUID.class)),
						new MovementOrigin("/my/credits/" + row.getObject("id", UUID.class),
								"crediting.kind." + row.getString("kind"), null));
			});
		return origins;
	}

	private static SeenCredit seen(ResultSet row, int number) throws SQLException {
		long base = row.getLong("base_fen");
		Money rests = row.wasNull() ? null : Money.ofFen(base);
		YearMonth month = YearMonth.from(row.getObject("credited_month", LocalDate.class));
		boolean late = !month.equals(YearMonth.from(row.getObject("run_month", LocalDate.class)));
		return new SeenCredit(new CreditId(row.getObject("id", UUID.class)), month,
				Money.ofFen(row.getLong("amount_fen")), rests,
				new Ground(new Region(row.getString("region")), CreditKind.valueOf(row.getString("kind")),
						row.getBigDecimal("ratio"), Ground.citations(row.getString("citations"))),
				row.getString("employer"), new EntryId(row.getObject("entry_id", UUID.class)),
				row.getObject("done_at", OffsetDateTime.class), null, late ? Reason.LATE : Reason.FIRST, null);
	}

}
