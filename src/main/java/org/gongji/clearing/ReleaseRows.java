package org.gongji.clearing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.Approvals;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of releases, each read with its approval. */
@Repository
class ReleaseRows {

	private static final String COLUMNS = """
			select r.id, r.region, u.first_day, r.approval_id, r.sheet_count, r.payable_fen, r.withheld_fen, r.entry_id
			  from clearing_release r join clearing_run u on u.id = r.run_id""";

	private final JdbcClient jdbc;

	private final Approvals approvals;

	ReleaseRows(JdbcClient jdbc, Approvals approvals) {
		this.jdbc = jdbc;
		this.approvals = approvals;
	}

	void add(Release release, SheetRun run, RequestId request) {
		this.jdbc
			.sql("""
					insert into clearing_release (id, region, run_id, approval_id, request_id, sheet_count, payable_fen, withheld_fen)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(release.id().value(), release.region().code(), run.id(), release.approval().id().value(),
					request.text(), release.sheets(), release.payable().fen(), release.withheld().fen())
			.update();
	}

	void booked(ReleaseId id, EntryId entry) {
		this.jdbc.sql("update clearing_release set entry_id = ? where id = ?")
			.params(entry.value(), id.value())
			.update();
	}

	Optional<Release> find(ReleaseId id, Region region) {
		return some(" where r.id = ? and r.region = ?", id.value(), region.code()).stream().findFirst();
	}

	/** Reads one and holds it until the transaction ends. */
	Optional<Release> hold(ReleaseId id, Region region) {
		this.jdbc.sql("select id from clearing_release where id = ? for update")
			.param(id.value())
			.query(UUID.class)
			.optional();
		return find(id, region);
	}

	Optional<Release> byRequest(RequestId request, Region region) {
		return some(" where r.request_id = ? and r.region = ?", request.text(), region.code()).stream().findFirst();
	}

	/** Those of a month, newest first. */
	List<Release> of(SheetRun run) {
		return some(" where r.run_id = ? order by r.id desc", run.id());
	}

	private List<Release> some(String where, Object... params) {
		return this.jdbc.sql(COLUMNS + where).params(params).query((row, number) -> {
			Region region = new Region(row.getString("region"));
			UUID entry = row.getObject("entry_id", UUID.class);
			return new Release(new ReleaseId(row.getObject("id", UUID.class)), region,
					YearMonth.from(row.getObject("first_day", LocalDate.class)),
					this.approvals.find(region, new ApprovalId(row.getObject("approval_id", UUID.class))).orElseThrow(),
					row.getInt("sheet_count"), Money.ofFen(row.getLong("payable_fen")),
					Money.ofFen(row.getLong("withheld_fen")), (entry != null) ? new EntryId(entry) : null);
		}).list();
	}

}
