package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.casework.DeathNotice.Paper;
import org.gongji.casework.DeathNotice.State;
import org.gongji.files.FileId;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices of death. */
@Repository
class DeathNoticeRows {

	private static final String SELECT = "select * from death_notice where";

	private final JdbcClient jdbc;

	DeathNoticeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<DeathNotice> find(DeathNoticeId id, Region region) {
		return some(" id = ? and region = ?", id.value(), region.code()).stream().findFirst();
	}

	/** The notice, held until the transaction ends. */
	Optional<DeathNotice> hold(DeathNoticeId id, Region region) {
		return some(" id = ? and region = ? for update", id.value(), region.code()).stream().findFirst();
	}

	/** The one of this person that is drafted or recorded. */
	Optional<DeathNotice> live(PersonId person) {
		return some(" live_person = ?", person.value()).stream().findFirst();
	}

	Optional<DeathNotice> holdLive(PersonId person) {
		return some(" live_person = ? for update", person.value()).stream().findFirst();
	}

	/** The newest that are recorded, below the given one where it is not null. */
	List<DeathNotice> recorded(Region region, UUID before, int most) {
		return (before != null)
				? some(" region = ? and state = 'RECORDED' and id < ? order by id desc limit ?", region.code(), before,
						most)
				: some(" region = ? and state = 'RECORDED' order by id desc limit ?", region.code(), most);
	}

	/** Those that were typed and not recorded yet, the oldest first. */
	List<DeathNotice> drafts(Region region, int most) {
		return some(" region = ? and state = 'DRAFT' order by id limit ?", region.code(), most);
	}

	/** Those that a second clerk is asked to take back. */
	List<DeathNotice> asked(Region region, int most) {
		return some(" region = ? and state = 'RECORDED' and approval_id in (select a.id from approval_request a "
				+ "where a.state = 'PREPARED') order by id limit ?", region.code(), most);
	}

	void add(DeathNoticeId id, Region region, PersonId person, Paper paper, UUID register, String by, Instant at) {
		this.jdbc
			.sql("""
					insert into death_notice (id, region, person_id, died_on, source, document_number, scan_id, register_id, state,
					  live_person, told_by, told_at, version)
					values (?, ?, ?, ?, ?, ?, cast(? as uuid), cast(? as uuid), 'DRAFT', ?, ?, ?, 0)""")
			.params(id.value(), region.code(), person.value(), paper.diedOn(), paper.source().name(),
					paper.documentNumber(), (paper.scan() != null) ? paper.scan().value() : null, register,
					person.value(), by, at(at))
			.update();
	}

	void change(DeathNoticeId id, Paper paper, String by, Instant at) {
		this.jdbc
			.sql("""
					update death_notice set died_on = ?, source = ?, document_number = ?, scan_id = cast(? as uuid), told_by = ?,
					  told_at = ?, version = version + 1 where id = ? and state = 'DRAFT'""")
			.params(paper.diedOn(), paper.source().name(), paper.documentNumber(),
					(paper.scan() != null) ? paper.scan().value() : null, by, at(at), id.value())
			.update();
	}

	void drop(DeathNoticeId id) {
		this.jdbc.sql("delete from death_notice where id = ? and state = 'DRAFT'").param(id.value()).update();
	}

	void record(DeathNoticeId id, String by, Instant at) {
		this.jdbc
			.sql("update death_notice set state = 'RECORDED', recorded_by = ?, recorded_at = ?, version = version + 1 "
					+ "where id = ?")
			.params(by, at(at), id.value())
			.update();
	}

	void ask(DeathNoticeId id, ApprovalId approval, String reason) {
		this.jdbc.sql("update death_notice set approval_id = ?, back_reason = ? where id = ?")
			.params(approval.value(), reason, id.value())
			.update();
	}

	void takeBack(DeathNoticeId id, String by, Instant at) {
		this.jdbc
			.sql("update death_notice set state = 'TAKEN_BACK', live_person = null, taken_back_by = ?, "
					+ "taken_back_at = ?, version = version + 1 where id = ?")
			.params(by, at(at), id.value())
			.update();
	}

	private List<DeathNotice> some(String where, Object... params) {
		return this.jdbc.sql(SELECT + where).params(params).query(DeathNoticeRows::read).list();
	}

	private static DeathNotice read(ResultSet row, int number) throws SQLException {
		UUID scan = row.getObject("scan_id", UUID.class);
		UUID approval = row.getObject("approval_id", UUID.class);
		return new DeathNotice(new DeathNoticeId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new PersonId(row.getObject("person_id", UUID.class)),
				new Paper(row.getObject("died_on", LocalDate.class), DeathSource.valueOf(row.getString("source")),
						row.getString("document_number"), (scan != null) ? new FileId(scan) : null),
				State.valueOf(row.getString("state")), row.getString("told_by"), instant(row, "told_at"),
				row.getString("recorded_by"), instant(row, "recorded_at"),
				(approval != null) ? new ApprovalId(approval) : null, row.getString("back_reason"),
				row.getString("taken_back_by"), instant(row, "taken_back_at"), row.getInt("version"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
