package org.gongji.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.MissingRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of permissions to show a code. Locks go from the person to the permission. */
@Component
class ShowingRows {

	private static final String COLUMNS = """
			select s.id, s.shower_id, a.name as shower_name, s.relative_id, b.name as relative_name, s.kin, s.state,
			       s.asked_at, s.agreed_at, s.agreed_by, s.last_shown_at, s.last_used_at
			  from code_showing s join person a on a.id = s.shower_id join person b on b.id = s.relative_id
			""";

	private final JdbcClient jdbc;

	ShowingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One request of a person at a time, so that places are counted once. */
	void holdPerson(PersonId person) {
		this.jdbc.sql("select id from person where id = ? for update").param(person.value()).query(UUID.class).single();
	}

	/** The permission, held until the transaction ends. */
	CodeShowing hold(ShowingId id) {
		this.jdbc.sql("select id from code_showing where id = ? for update")
			.param(id.value())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new MissingRow("permission to show a code"));
		return find(id).orElseThrow();
	}

	Optional<CodeShowing> find(ShowingId id) {
		return this.jdbc.sql(COLUMNS + "where s.id = ?").param(id.value()).query(ShowingRows::showing).optional();
	}

	Optional<CodeShowing> live(PersonId shower, PersonId relative) {
		return this.jdbc.sql(COLUMNS + "where s.live_pair = ?")
			.param(pair(shower, relative))
			.query(ShowingRows::showing)
			.optional();
	}

	List<CodeShowing> liveOfShower(PersonId shower) {
		return this.jdbc.sql(COLUMNS + "where s.shower_id = ? and s.state <> 'ENDED' order by s.id")
			.param(shower.value())
			.query(ShowingRows::showing)
			.list();
	}

	List<CodeShowing> liveOfRelatives(Collection<PersonId> relatives) {
		return this.jdbc.sql(COLUMNS + "where s.relative_id in (:relatives) and s.state <> 'ENDED' order by s.id")
			.param("relatives", relatives.stream().map(PersonId::value).toList())
			.query(ShowingRows::showing)
			.list();
	}

	Set<Integer> places(PersonId shower) {
		return this.jdbc.sql("select place from code_showing where shower_id = ? and place is not null")
			.param(shower.value())
			.query(Integer.class)
			.set();
	}

	void ask(ShowingId id, PersonId shower, Person relative, Kin kin, int place, Instant now) {
		this.jdbc.sql("""
				insert into code_showing (id, region, shower_id, relative_id, kin, state, place, live_pair, asked_at)
				values (?, ?, ?, ?, ?, 'ASKED', ?, ?, ?)""")
			.params(id.value(), relative.region().code(), shower.value(), relative.id().value(), kin.name(), place,
					pair(shower, relative.id()), PaymentCodes.at(now))
			.update();
	}

	void agree(ShowingId id, PersonId by, Instant now) {
		this.jdbc.sql("update code_showing set state = 'ACTIVE', agreed_at = ?, agreed_by = ? where id = ?")
			.params(PaymentCodes.at(now), by.value(), id.value())
			.update();
	}

	void end(ShowingId id, CodeShowing.End why, Instant now) {
		this.jdbc.sql("""
				update code_showing set state = 'ENDED', ended_at = ?, ended_for = ?, place = null, live_pair = null
				 where id = ? and state <> 'ENDED'""").params(PaymentCodes.at(now), why.name(), id.value()).update();
	}

	void shown(ShowingId id, Instant now) {
		this.jdbc.sql("update code_showing set last_shown_at = ? where id = ?")
			.params(PaymentCodes.at(now), id.value())
			.update();
	}

	void used(ShowingId id, Instant now) {
		this.jdbc.sql("update code_showing set last_used_at = ? where id = ?")
			.params(PaymentCodes.at(now), id.value())
			.update();
	}

	private static String pair(PersonId shower, PersonId relative) {
		return shower + ":" + relative;
	}

	private static CodeShowing showing(ResultSet row, int number) throws SQLException {
		UUID agreedBy = row.getObject("agreed_by", UUID.class);
		return new CodeShowing(new ShowingId(row.getObject("id", UUID.class)),
				new PersonId(row.getObject("shower_id", UUID.class)), row.getString("shower_name"),
				new PersonId(row.getObject("relative_id", UUID.class)), row.getString("relative_name"),
				Kin.valueOf(row.getString("kin")), CodeShowing.State.valueOf(row.getString("state")),
				instant(row, "asked_at"), instant(row, "agreed_at"), (agreedBy != null) ? new PersonId(agreedBy) : null,
				instant(row, "last_shown_at"), instant(row, "last_used_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
