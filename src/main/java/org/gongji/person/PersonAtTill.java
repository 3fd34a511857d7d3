package org.gongji.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one person by plain SQL: the look-up that every purchase makes. */
@Component
class PersonAtTill {

	static final String COLUMNS = "p.region, p.name, p.birthday, p.sex, p.insured_province, p.scheme, p.account_type, "
			+ "p.status, p.contributing, p.died_on";

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

	static Person person(PersonId id, ResultSet row) throws SQLException {
		String province = row.getString("insured_province");
		Enrolment enrolment = new Enrolment(word(Scheme.class, row.getString("scheme")),
				word(AccountType.class, row.getString("account_type")), PersonStatus.valueOf(row.getString("status")),
				row.getBoolean("contributing"));
		return new Person(id, new Region(row.getString("region")), row.getString("name"),
				row.getObject("birthday", LocalDate.class), Sex.valueOf(row.getString("sex")), enrolment,
				(province != null) ? Province.of(province) : null, row.getObject("died_on", LocalDate.class));
	}

	private static <E extends Enum<E>> E word(Class<E> type, String text) {
		return (text != null) ? Enum.valueOf(type, text) : null;
	}

}
