package org.gongji.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to close a month; the database lets a month have one at a time. */
@Repository
class ProposalRows {

	private static final String COLUMNS = "select id, region, first_day, digest, approval_id from closing_month";

	private final JdbcClient jdbc;

	ProposalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Proposal one, RequestId request) {
		LocalDate day = one.month().atDay(1);
		this.jdbc.sql("""
				insert into closing_month (id, region, first_day, claimed_day, request_id, digest, approval_id)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(one.id(), one.region().code(), day, day, request.text(), one.digest(), one.approval().value())
			.update();
	}

	/** The proposal for a month that was not returned. */
	Optional<Proposal> standing(Region region, YearMonth month) {
		return some(" where region = ? and claimed_day = ?", region.code(), month.atDay(1)).stream().findFirst();
	}

	/** The newest proposal for a month, whatever came of it. */
	Optional<Proposal> newest(Region region, YearMonth month) {
		return some(" where region = ? and first_day = ? order by id desc", region.code(), month.atDay(1)).stream()
			.findFirst();
	}

	/** Every proposal of a region that was not returned, the newest first. */
	List<Proposal> all(Region region) {
		return some(" where region = ? and claimed_day is not null order by first_day desc", region.code());
	}

	boolean known(Region region, RequestId request) {
		return !some(" where region = ? and request_id = ?", region.code(), request.text()).isEmpty();
	}

	/** Returned: the month may be proposed anew. */
	void drop(Proposal one) {
		this.jdbc.sql("update closing_month set claimed_day = null where id = ?").param(one.id()).update();
	}

	private List<Proposal> some(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query(ProposalRows::read).list();
	}

	private static Proposal read(ResultSet row, int number) throws SQLException {
		return new Proposal(row.getObject("id", UUID.class), new Region(row.getString("region")),
				YearMonth.from(row.getObject("first_day", LocalDate.class)), row.getString("digest"),
				new ApprovalId(row.getObject("approval_id", UUID.class)));
	}

}
