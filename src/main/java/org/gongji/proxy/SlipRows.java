package org.gongji.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the services of the window. */
@Component
class SlipRows {

	private static final String SELECT = "select s.id, s.region, s.reference, s.person_id, p.name, s.clerk, "
			+ "s.clerk_title, s.certificate_seen, s.number_part, s.state, s.opened_at, s.ended_at, s.closed_at, s.prints, "
			+ "s.printed_acts, s.form_id, s.scan_id, (select count(*) from proxy_act a where a.proxy_id = s.id) as acts "
			+ "from window_slip s join person p on p.id = s.person_id ";

	private final JdbcClient jdbc;

	SlipRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Slip> find(Region region, SlipId id) {
		return this.jdbc.sql(SELECT + "where s.id = ? and s.region = ?")
			.params(id.value(), region.code())
			.query((row, number) -> from(row))
			.optional();
	}

	/** Those in this state, the latest first; before null begins at the latest. */
	List<Slip> in(Region region, SlipState state, UUID before, int atMost) {
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(SELECT + "where s.region = ? and s.state = ? " + ((before != null) ? "and s.id < ? " : "")
					+ "order by s.id desc limit " + atMost)
			.params(region.code(), state.name());
		return ((before != null) ? statement.param(before) : statement).query((row, number) -> from(row)).list();
	}

	Optional<UUID> openOf(UUID clerk) {
		return this.jdbc.sql("select id from window_slip where open_clerk = ?")
			.param(clerk)
			.query(UUID.class)
			.optional();
	}

	/** The services of this person that have not ended, in order. */
	List<Slip> openFor(PersonId person) {
		return this.jdbc.sql(SELECT + "where s.person_id = ? and s.state = 'OPEN' order by s.id")
			.param(person.value())
			.query((row, number) -> from(row))
			.list();
	}

	private static Slip from(ResultSet row) throws SQLException {
		return new Slip(new SlipId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				row.getString("reference"), new PersonId(row.getObject("person_id", UUID.class)),
				Masking.name(row.getString("name")), row.getString("clerk"), row.getString("clerk_title"),
				CertificateKind.valueOf(row.getString("certificate_seen")),
				"WHOLE".equals(row.getString("number_part")), SlipState.valueOf(row.getString("state")),
				instant(row, "opened_at"), instant(row, "ended_at"), instant(row, "closed_at"), row.getInt("prints"),
				row.getObject("printed_acts", Integer.class), file(row, "form_id"), file(row, "scan_id"),
				row.getInt("acts"));
	}

	private static FileId file(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? new FileId(id) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
