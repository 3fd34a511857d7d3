package org.gongji.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one person by plain SQL: the look-up that every purchase makes. */
@Component
class PersonAtTill {

	static final String COLUMNS = "p.region, p.name, p.birthday, p.sex, p.insured_province, p.scheme, p.account_type, "
			+ "p.status, p.contributing, p.died_on, p.merged_into_id";

	private final JdbcClient jdbc;

	PersonAtTill(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Person> find(PersonId id) {
		return this.jdbc.sql("select " + COLUMNS + " from person p where p.id = ?")
			.param(id.value())
			.query((row, number) -> person(id, row))
			.optional();
	}

	/** Whoever has this certificate, and whether they want to be asked for a PIN. */
	Optional<Shown> byCertificate(CertificateKind kind, String index) {
		return this.jdbc
			.sql("select p.id, exists (select 1 from person_pin q where q.person_id = p.id) as pin_asked, " + COLUMNS
					+ " from person p where p.certificate_kind = ? and p.certificate_index = ?")
			.params(kind.name(), index)
			.query((row, number) -> new Shown(person(new PersonId(row.getObject("id", UUID.class)), row),
					row.getBoolean("pin_asked")))
			.optional();
	}

	static Person person(PersonId id, ResultSet row) throws SQLException {
		String province = row.getString("insured_province");
		Enrolment enrolment = new Enrolment(word(Scheme.class, row.getString("scheme")),
				word(AccountType.class, row.getString("account_type")), PersonStatus.valueOf(row.getString("status")),
				row.getBoolean("contributing"));
		return new Person(id, new Region(row.getString("region")), row.getString("name"),
				row.getObject("birthday", LocalDate.class), Sex.valueOf(row.getString("sex")), enrolment,
				(province != null) ? Province.of(province) : null, row.getObject("died_on", LocalDate.class),
				merged(row.getObject("merged_into_id", UUID.class)));
	}

	private static PersonId merged(UUID into) {
		return (into != null) ? new PersonId(into) : null;
	}

	private static <E extends Enum<E>> E word(Class<E> type, String text) {
		return (text != null) ? Enum.valueOf(type, text) : null;
	}

	/** Whose certificate was shown. */
	record Shown(Person person, boolean pinAsked) {

	}

}
