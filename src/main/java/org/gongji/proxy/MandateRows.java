package org.gongji.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who may act for whom. */
@Component
class MandateRows {

	private static final String SELECT = "select m.id, m.person_id, p.name as person_name, m.helper_id, "
			+ "h.name as helper_name, m.scope, m.state, m.last_day, m.named_at, m.accepted_at, m.ended_at, m.slip_id "
			+ "from mandate m join person p on p.id = m.person_id join person h on h.id = m.helper_id ";

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	MandateRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Mandate> find(MandateId id) {
		return this.jdbc.sql(SELECT + "where m.id = ?").param(id.value()).query((row, number) -> from(row)).optional();
	}

	/** Those that this person gave, the latest first. */
	List<Mandate> of(PersonId person) {
		return this.jdbc.sql(SELECT + "where m.person_id = ? order by m.id desc limit " + SHOWN)
			.param(person.value())
			.query((row, number) -> from(row))
			.list();
	}

	/** Those of others that name this person and have not ended, the oldest first. */
	List<Mandate> to(PersonId helper) {
		return this.jdbc.sql(SELECT + "where m.helper_id = ? and m.live_pair is not null order by m.id limit " + SHOWN)
			.param(helper.value())
			.query((row, number) -> from(row))
			.list();
	}

	private static Mandate from(ResultSet row) throws SQLException {
		return new Mandate(new MandateId(row.getObject("id", UUID.class)),
				new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name"),
				new PersonId(row.getObject("helper_id", UUID.class)), row.getString("helper_name"),
				Scope.valueOf(row.getString("scope")), MandateState.valueOf(row.getString("state")),
				row.getObject("last_day", LocalDate.class), instant(row, "named_at"), instant(row, "accepted_at"),
				instant(row, "ended_at"), row.getObject("slip_id", UUID.class) != null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
