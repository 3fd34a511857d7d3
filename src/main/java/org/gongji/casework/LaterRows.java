package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.approval.ApprovalId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is passed on after accounts were closed. */
@Repository
class LaterRows {

	private static final String COLUMNS = """
			select t.id, t.case_id, t.account_id, t.part, t.state, t.amount_fen, t.account_fen, t.approval_id, t.prepared_by,
			       t.prepared_at, t.decided_by, t.decided_at, t.reason from casework_later t where\s""";

	private final JdbcClient jdbc;

	LaterRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The case that was the last to take the balance of each of these accounts. */
	Map<AccountId, CaseId> closings(Collection<PersonId> owners) {
		Map<AccountId, CaseId> last = new HashMap<>();
		if (owners.isEmpty()) {
			return last;
		}
		this.jdbc.sql("""
				select c.account_id, c.id from casework_case c
				 where c.person_id in (:owners) and c.account_id is not null and c.amount_fen is not null
				   and c.kind in ('TRANSFER_OUT', 'REFUND', 'DEATH', 'RECORD_MERGE') order by c.id""")
			.param("owners", owners.stream().map(PersonId::value).toList())
			.query((row) -> {
				last.put(new AccountId(row.getObject(1, UUID.class)), new CaseId(row.getObject(2, UUID.class)));
			});
		return last;
	}

	void add(LaterPass pass, Region region, RequestId request) {
		this.jdbc
			.sql("""
					insert into casework_later (id, region, case_id, account_id, part, request_id, state, amount_fen, account_fen,
					  approval_id, prepared_by, prepared_at, live)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""")
			.params(pass.id(), region.code(), pass.caseId().value(), pass.account().value(), pass.part(),
					request.text(), pass.state().name(), pass.amount().fen(), pass.toAccount().fen(),
					pass.approval().value(), pass.preparedBy(), pass.preparedAt())
			.update();
	}

	/** A third person has to approve it, too. */
	void seconded(LaterPass pass, ApprovalId third, String by, OffsetDateTime at) {
		this.jdbc
			.sql("update casework_later set state = 'SECONDED', approval_id = ?, seconded_by = ?, seconded_at = ? "
					+ "where id = ?")
			.params(third.value(), by, at, pass.id())
			.update();
	}

	void passed(LaterPass pass, EntryId entry, String by, OffsetDateTime at) {
		this.jdbc
			.sql("update casework_later set state = 'PASSED', live = null, entry_id = ?, decided_by = ?, "
					+ "decided_at = ? where id = ?")
			.params((entry != null) ? entry.value() : null, by, at, pass.id())
			.update();
	}

	void givenBack(LaterPass pass, String reason, String by, OffsetDateTime at) {
		this.jdbc
			.sql("update casework_later set state = 'GIVEN_BACK', live = null, reason = ?, decided_by = ?, "
					+ "decided_at = ? where id = ?")
			.params(reason, by, at, pass.id())
			.update();
	}

	Optional<LaterPass> ofRequest(RequestId request) {
		return this.jdbc.sql(COLUMNS + "t.request_id = ?").param(request.text()).query(LaterRows::pass).optional();
	}

	Optional<LaterPass> waiting(AccountId account) {
		return this.jdbc.sql(COLUMNS + "t.account_id = ? and t.live = true")
			.param(account.value())
			.query(LaterRows::pass)
			.optional();
	}

	/** Those of a case, in order. */
	List<LaterPass> of(CaseId one) {
		return this.jdbc.sql(COLUMNS + "t.case_id = ? order by t.part")
			.param(one.value())
			.query(LaterRows::pass)
			.list();
	}

	/** Those of an account, of whichever of its cases, in order. */
	List<LaterPass> of(AccountId account) {
		return this.jdbc.sql(COLUMNS + "t.account_id = ? order by t.id")
			.param(account.value())
			.query(LaterRows::pass)
			.list();
	}

	/** Who prepared what waits for these accounts. */
	Map<AccountId, String> preparedBy(Collection<AccountId> accounts) {
		Map<AccountId, String> by = new HashMap<>();
		if (!accounts.isEmpty()) {
			this.jdbc
				.sql("select account_id, prepared_by from casework_later where account_id in (:accounts) "
						+ "and live = true")
				.param("accounts", accounts.stream().map(AccountId::value).toList())
				.query((row) -> {
					by.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
				});
		}
		return by;
	}

	private static LaterPass pass(ResultSet row, int number) throws SQLException {
		return new LaterPass(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)),
				new AccountId(row.getObject("account_id", UUID.class)), row.getInt("part"),
				LaterPass.State.valueOf(row.getString("state")), Money.ofFen(row.getLong("amount_fen")),
				Money.ofFen(row.getLong("account_fen")), new ApprovalId(row.getObject("approval_id", UUID.class)),
				row.getString("prepared_by"), row.getObject("prepared_at", OffsetDateTime.class),
				row.getString("decided_by"), row.getObject("decided_at", OffsetDateTime.class),
				row.getString("reason"));
	}

}
