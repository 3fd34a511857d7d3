package org.gongji.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person's benefit depends on beside the insurance itself (就医资格): recognised
 * diseases, filings for care elsewhere, stays in hospital.
 */
@Component
@Transactional(readOnly = true)
public class CareFacts {

	private static final String ON_THE_DAY = """
			person_id = :id and from_day <= :day and (to_day is null or to_day > :day)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	CareFacts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Everything that counts for a visit on that day, in one statement. A day on which
	 * only a record took part that was merged into this one counts by that record.
	 */
	public CareStanding on(PersonId person, LocalDate day) {
		List<Fact> facts = this.jdbc.sql("""
				select 1 as part, status as word, coalesce(scheme, '') as detail, coalesce(account_type, '') as more,
				       contributing as yes, from_day, to_day
				  from person_status where %1$s
				union all
				select 2, kind, disease, '', true, from_day, to_day from person_recognition where %1$s
				union all
				select 3, kind, place, '', true, from_day, to_day from person_filing where %1$s
				union all
				select 4, 'stay', '', '', true, from_day, to_day from person_hospital_stay where %1$s
				 order by part, from_day, word, detail""".formatted(ON_THE_DAY))
			.param("id", person.value())
			.param("day", day)
			.query((row, number) -> new Fact(row))
			.list();
		Enrolment enrolment = null;
		List<Recognition> recognitions = new ArrayList<>();
		List<Filing> filings = new ArrayList<>();
		boolean inHospital = false;
		for (Fact fact : facts) {
			switch (fact.part) {
				case 1 -> enrolment = fact.enrolment();
				case 2 -> recognitions
					.add(new Recognition(Recognition.Kind.valueOf(fact.word), fact.detail, fact.from, fact.to));
				case 3 -> filings
					.add(new Filing(Filing.Kind.valueOf(fact.word), new Region(fact.detail), fact.from, fact.to));
				default -> inHospital = true;
			}
		}
		return new CareStanding(Optional.ofNullable(enrolment).or(() -> ofMerged(person, day)),
				List.copyOf(recognitions), List.copyOf(filings), inHospital);
	}

	private Optional<Enrolment> ofMerged(PersonId person, LocalDate day) {
		return this.jdbc.sql("""
				select 1 as part, s.status as word, coalesce(s.scheme, '') as detail,
				       coalesce(s.account_type, '') as more, s.contributing as yes, s.from_day, s.to_day
				  from person p join person_status s on s.person_id = p.id
				 where p.merged_into_id = ? and s.from_day <= ? and (s.to_day is null or s.to_day > ?)
				 order by s.from_day desc, p.id fetch first 1 rows only""")
			.params(person.value(), day, day)
			.query((row, number) -> new Fact(row).enrolment())
			.optional();
	}

	/** Records a disease as recognised; the same again changes nothing. */
	@Transactional
	public void recognise(PersonId person, Recognition recognition) {
		this.jdbc.sql("""
				insert into person_recognition (id, region, person_id, kind, disease, from_day, to_day, recorded_at)
				values (?, ?, ?, ?, ?, ?, cast(? as date), ?) on conflict do nothing""")
			.params(UuidCreator.getTimeOrderedEpoch(), region(person), person.value(), recognition.kind().name(),
					recognition.disease(), recognition.from(), recognition.to(), now())
			.update();
	}

	/** Records a filing for care elsewhere; the same again changes nothing. */
	@Transactional
	public void file(PersonId person, Filing filing) {
		this.jdbc.sql("""
				insert into person_filing (id, region, person_id, kind, place, from_day, to_day, recorded_at)
				values (?, ?, ?, ?, ?, ?, cast(? as date), ?) on conflict do nothing""")
			.params(UuidCreator.getTimeOrderedEpoch(), region(person), person.value(), filing.kind().name(),
					filing.place().code(), filing.from(), filing.to(), now())
			.update();
	}

	/** Records a stay in hospital, the day of discharge null while it goes on. */
	@Transactional
	public void admit(PersonId person, LocalDate from, LocalDate discharged) {
		this.jdbc.sql("""
				insert into person_hospital_stay (id, region, person_id, from_day, to_day, recorded_at)
				values (?, ?, ?, ?, cast(? as date), ?) on conflict do nothing""")
			.params(UuidCreator.getTimeOrderedEpoch(), region(person), person.value(), from, discharged, now())
			.update();
	}

	private String region(PersonId person) {
		return this.jdbc.sql("select region from person where id = ?")
			.param(person.value())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new MissingRow("person"));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

	/** One row of whichever part. */
	private static final class Fact {

		private final int part;

		private final String word;

		private final String detail;

		private final String more;

		private final boolean yes;

		private final LocalDate from;

		private final LocalDate to;

		Fact(ResultSet row) throws SQLException {
			this.part = row.getInt("part");
			this.word = row.getString("word");
			this.detail = row.getString("detail");
			this.more = row.getString("more");
			this.yes = row.getBoolean("yes");
			this.from = row.getObject("from_day", LocalDate.class);
			this.to = row.getObject("to_day", LocalDate.class);
		}

		Enrolment enrolment() {
			return new Enrolment(this.detail.isEmpty() ? null : Scheme.valueOf(this.detail),
					this.more.isEmpty() ? null : AccountType.valueOf(this.more), PersonStatus.valueOf(this.word),
					this.yes);
		}

	}

}
