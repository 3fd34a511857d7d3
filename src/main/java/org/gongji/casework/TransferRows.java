package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Balances on their way between two regions of this installation. */
@Repository
class TransferRows {

	private static final String COLUMNS = """
			select t.case_id, t.region, t.to_region, t.person_id, t.amount_fen, t.left_on, t.arrived_on, t.arrived_case_id,
			       t.recalled_on, c.number from casework_transfer t join casework_case c on c.id = t.case_id""";

	private final JdbcClient jdbc;

	TransferRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void leave(Case out, Region to, Money amount, LocalDate on) {
		this.jdbc.sql("""
				insert into casework_transfer (case_id, region, to_region, person_id, amount_fen, left_on)
				values (?, ?, ?, ?, ?, ?)""")
			.params(out.id().value(), out.region().code(), to.code(), out.person().value(), amount.fen(), on)
			.update();
	}

	/** False where it has arrived already. */
	boolean arrive(CaseId out, CaseId in, LocalDate on) {
		return this.jdbc.sql("""
				update casework_transfer set arrived_on = ?, arrived_case_id = ?
				 where case_id = ? and arrived_on is null and recalled_on is null""")
			.params(on, in.value(), out.value())
			.update() == 1;
	}

	/** A second clerk has to approve that it is taken back. */
	void askBack(CaseId out, ApprovalId asked) {
		this.jdbc.sql("update casework_transfer set recall_approval_id = ? where case_id = ?")
			.params(asked.value(), out.value())
			.update();
	}

	/** The latest request to take it back. */
	Optional<ApprovalId> recall(CaseId out) {
		return this.jdbc
			.sql("select recall_approval_id from casework_transfer where case_id = ? "
					+ "and recall_approval_id is not null")
			.param(out.value())
			.query(UUID.class)
			.optional()
			.map(ApprovalId::new);
	}

	/** False where it has arrived or was taken back; without an entry for nothing. */
	boolean recalled(CaseId out, EntryId entry, LocalDate on) {
		return this.jdbc.sql("""
				update casework_transfer set recalled_on = ?, recall_entry_id = ?
				 where case_id = ? and arrived_on is null and recalled_on is null""")
			.params(on, (entry != null) ? entry.value() : null, out.value())
			.update() == 1;
	}

	/** What of somebody is on its way out of a region. */
	Optional<UnderWay> underWay(PersonId person, Region from) {
		return this.jdbc
			.sql(COLUMNS + " where c.person_id = ? and t.region = ? and t.arrived_on is null and t.recalled_on is null")
			.params(person.value(), from.code())
			.query(TransferRows::row)
			.optional();
	}

	Optional<UnderWay> find(CaseId out) {
		return this.jdbc.sql(COLUMNS + " where t.case_id = ?").param(out.value()).query(TransferRows::row).optional();
	}

	/** Those that are expected in a region behind this one, the oldest first. */
	List<UnderWay> to(Region region, CaseId behind, int most) {
		return this.jdbc
			.sql(COLUMNS + " where t.to_region = ? and t.arrived_on is null and t.recalled_on is null and t.case_id > ?"
					+ " order by t.case_id limit ?")
			.params(region.code(), (behind != null) ? behind.value() : new UUID(0, 0), most)
			.query(TransferRows::row)
			.list();
	}

	private static UnderWay row(ResultSet row, int number) throws SQLException {
		UUID arrived = row.getObject("arrived_case_id", UUID.class);
		return new UnderWay(new CaseId(row.getObject("case_id", UUID.class)), new Region(row.getString("region")),
				new Region(row.getString("to_region")), row.getString("number"),
				new PersonId(row.getObject("person_id", UUID.class)), Money.ofFen(row.getLong("amount_fen")),
				row.getObject("left_on", LocalDate.class), row.getObject("arrived_on", LocalDate.class),
				(arrived != null) ? new CaseId(arrived) : null, row.getObject("recalled_on", LocalDate.class));
	}

}
