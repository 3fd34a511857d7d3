package org.gongji.crediting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.MovementOrigin;
import org.gongji.account.MovementOrigins;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.EnrolmentPeriod;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections as their owners see them, once they are booked; nobody else finds one here.
 */
@Component
@Transactional(readOnly = true)
public class SeenCorrections implements MovementOrigins {

	private static final String CORRECTION = "credit_correction";

	private static final String SET_OFF = "claim_set_off";

	private static final String BOOKED = """
			select k.id, k.region, k.credited_month, k.series, k.reason, k.before_fen, k.due_fen, k.base_fen, k.credit_id,
			       k.entry_id, k.account_fen, k.claimed_fen, k.cancelled_fen, k.kept_fen, g.kind, g.ratio, g.citations,
			       w.name as employer, s.done_at
			  from credit_correction k join credit_ground g on g.id = k.ground_id
			  join credit_slice s on s.run_id = k.run_id and s.slice_no = k.slice_no
			  left join declaration_line l on l.id = k.line_id left join employer w on w.id = l.employer_id
			 where k.entry_id is not null and k.person_id = ?""";

	private final People people;

	private final JdbcClient jdbc;

	SeenCorrections(People people, JdbcClient jdbc) {
		this.people = people;
		this.jdbc = jdbc;
	}

	/** The correction, when it is this person's. */
	public Optional<SeenCorrection> find(UUID id, PersonId owner) {
		return this.jdbc.sql(BOOKED + " and k.id = ?")
			.params(owner.value(), id)
			.query((row, number) -> seen(row, owner))
			.optional();
	}

	/** What became of a credit of this person since, oldest first. */
	public List<SeenCorrection> of(CreditId credit, PersonId owner) {
		return this.jdbc.sql(BOOKED + " " + """
				and exists (select 1 from credit c where c.id = ? and c.person_id = k.person_id
				               and c.credited_month = k.credited_month) order by k.id""")
			.params(owner.value(), credit.value())
			.query((row, number) -> seen(row, owner))
			.list();
	}

	/**
	 * The last correction of this person's monthly credit of a month, if there was one.
	 */
	Optional<SeenCorrection> last(YearMonth month, PersonId owner) {
		return this.jdbc
			.sql(BOOKED
					+ " and k.credited_month = ? and k.series = 'MONTHLY' order by k.id desc fetch first 1 rows only")
			.params(owner.value(), month.atDay(1))
			.query((row, number) -> seen(row, owner))
			.optional();
	}

	private SeenCorrection seen(ResultSet row, PersonId owner) throws SQLException {
		long base = row.getLong("base_fen");
		Money rests = row.wasNull() ? null : Money.ofFen(base);
		BigDecimal ratio = row.getBigDecimal("ratio");
		CreditKind kind = CreditKind.valueOf(row.getString("kind"));
		UUID credit = row.getObject("credit_id", UUID.class);
		YearMonth month = YearMonth.from(row.getObject("credited_month", LocalDate.class));
		CorrectionReason reason = CorrectionReason.valueOf(row.getString("reason"));
		return new SeenCorrection(row.getObject("id", UUID.class), month, CreditSeries.valueOf(row.getString("series")),
				reason, CorrectionReport.money(row, "before_fen"), CorrectionReport.money(row, "due_fen"), rests,
				new Ground(new Region(row.getString("region")), kind, ratio,
						Ground.citations(row.getString("citations"))),
				row.getString("employer"), (credit != null) ? new CreditId(credit) : null,
				new EntryId(row.getObject("entry_id", UUID.class)), row.getObject("done_at", OffsetDateTime.class),
				CorrectionReport.money(row, "account_fen"), CorrectionReport.money(row, "claimed_fen"),
				CorrectionReport.money(row, "cancelled_fen"), CorrectionReport.money(row, "kept_fen"),
				since(owner, month, reason));
	}

	private LocalDate since(PersonId owner, YearMonth month, CorrectionReason reason) {
		return switch (reason) {
			case DEATH -> this.people.find(owner).map(Person::diedOn).orElse(null);
			case STATUS -> this.people.history(owner)
				.stream()
				.map(EnrolmentPeriod::from)
				.filter((from) -> !YearMonth.from(from).isAfter(month))
				.max(Comparator.naturalOrder())
				.orElse(null);
			case BASE, DOUBLE, UNPAID, TOP_UP, RULE -> null;
		};
	}

	@Override
	public Set<String> events() {
		return Set.of(CORRECTION, SET_OFF);
	}

	@Override
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		List<UUID> ids = entries.stream().map(EntryId::value).toList();
		this.jdbc.sql("""
				select k.entry_id, k.id, k.reason from credit_correction k
				 where k.person_id = :viewer and k.entry_id in (:entries)""")
			.param("viewer", viewer.value())
			.param("entries", ids)
			.query((row) -> {
				origins.put(new EntryId(row.getObject("entry_id", UUID.class)),
						new MovementOrigin("/my/corrections/" + row.getObject("id", UUID.class),
								"crediting.why." + row.getString("reason"), null));
			});
		this.jdbc.sql("""
				select distinct m.entry_id from credit_claim_move m join credit_claim c on c.id = m.claim_id
				 where c.person_id = :viewer and m.kind = 'SET_OFF' and m.entry_id in (:entries)""")
			.param("viewer", viewer.value())
			.param("entries", ids)
			.query((row) -> {
				origins.put(new EntryId(row.getObject("entry_id", UUID.class)),
						new MovementOrigin("/my/claims", null, null));
			});
		return origins;
	}

}
