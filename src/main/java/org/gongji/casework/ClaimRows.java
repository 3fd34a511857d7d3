package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases claim, and what took it down. */
@Repository
class ClaimRows {

	private static final String ACT = """
			select id, case_id, kind, state, amount_fen, reference, paid_on, reason, approval_id, entered_by, entered_at,
			       decided_by, decided_reason from casework_claim_act""";

	private final JdbcClient jdbc;

	ClaimRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Case one, Debt debt) {
		this.jdbc
			.sql("""
					insert into casework_claim_item (id, region, case_id, source, source_id, owner_id, claim_key, amount_fen)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UuidCreator.getTimeOrderedEpoch(), one.region().code(), one.id().value(), debt.source().name(),
					debt.id(), debt.owner().value(), debt.ref().key(), debt.open().fen())
			.update();
	}

	/** The approval fixes what is claimed; what is no longer owed is zero. */
	void fix(CaseId one, List<Debt> debts) {
		this.jdbc.sql("update casework_claim_item set amount_fen = 0 where case_id = ?").param(one.value()).update();
		debts.forEach((debt) -> this.jdbc
			.sql("update casework_claim_item set amount_fen = ? where case_id = ? and source = ? and source_id = ?")
			.params(debt.open().fen(), one.value(), debt.source().name(), debt.id())
			.update());
	}

	/** The case ended without claiming: another one may. */
	void release(CaseId one) {
		this.jdbc.sql("update casework_claim_item set claim_key = null where case_id = ?").param(one.value()).update();
	}

	Optional<CaseId> claimedBy(Debt.Ref debt) {
		return this.jdbc.sql("select case_id from casework_claim_item where claim_key = ?")
			.param(debt.key())
			.query(UUID.class)
			.optional()
			.map(CaseId::new);
	}

	/** What a case claims, in the order of its opening. */
	List<Item> items(CaseId one) {
		return this.jdbc
			.sql("""
					select i.id, i.source, i.source_id, i.amount_fen,
					       (select coalesce(sum(p.amount_fen), 0) from casework_claim_part p where p.item_id = i.id) as cleared_fen
					  from casework_claim_item i where i.case_id = ? order by i.id""")
			.param(one.value())
			.query((row, number) -> new Item(row.getObject("id", UUID.class),
					new Debt.Ref(Debt.Source.valueOf(row.getString("source")), row.getObject("source_id", UUID.class)),
					Money.ofFen(row.getLong("amount_fen")), Money.ofFen(row.getLong("cleared_fen"))))
			.list();
	}

	void add(UUID id, Case one, ClaimAct.Draft draft, RequestId request, ApprovalId approval, Actor by,
			OffsetDateTime at) {
		this.jdbc.sql("""
				insert into casework_claim_act (id, region, case_id, kind, state, amount_fen, reference, reference_key,
				  paid_on, reason, request_id, waiting_key, approval_id, entered_by, entered_at)
				values (?, ?, ?, ?, 'WAITING', ?, ?, ?, cast(? as date), ?, ?, ?, ?, ?, ?)""")
			.params(id, one.region().code(), one.id().value(), draft.kind().name(), draft.amount().fen(),
					draft.reference(), key(one.region(), draft.reference()), draft.on(), draft.reason(), request.text(),
					one.id().value(), approval.value(), by.name(), at)
			.update();
	}

	boolean known(Region region, String reference) {
		return this.jdbc.sql("select count(*) from casework_claim_act where reference_key = ?")
			.param(key(region, reference))
			.query(Integer.class)
			.single() > 0;
	}

	Optional<ClaimAct> ofRequest(RequestId request) {
		return this.jdbc.sql(ACT + " where request_id = ?").param(request.text()).query(ClaimRows::act).optional();
	}

	Optional<ClaimAct> find(CaseId one, UUID id) {
		return this.jdbc.sql(ACT + " where case_id = ? and id = ?")
			.params(one.value(), id)
			.query(ClaimRows::act)
			.optional();
	}

	/** Every act on a claim, oldest first. */
	List<ClaimAct> acts(CaseId one) {
		return this.jdbc.sql(ACT + " where case_id = ? order by id").param(one.value()).query(ClaimRows::act).list();
	}

	void booked(ClaimAct act, Actor by, OffsetDateTime at, EntryId entry) {
		this.jdbc.sql("""
				update casework_claim_act set state = 'BOOKED', waiting_key = null, decided_by = ?, decided_at = ?,
				  entry_id = ? where id = ?""").params(by.name(), at, entry.value(), act.id()).update();
	}

	void part(ClaimAct act, Region region, Item item, Money amount) {
		this.jdbc.sql("insert into casework_claim_part (act_id, item_id, region, amount_fen) values (?, ?, ?, ?)")
			.params(act.id(), item.id(), region.code(), amount.fen())
			.update();
	}

	void givenBack(ClaimAct act, Actor by, OffsetDateTime at, String reason) {
		this.jdbc.sql("""
				update casework_claim_act set state = 'GIVEN_BACK', waiting_key = null, reference_key = null,
				  decided_by = ?, decided_at = ?, decided_reason = ? where id = ?""")
			.params(by.name(), at, reason, act.id())
			.update();
	}

	private static String key(Region region, String reference) {
		return (reference != null) ? region.code() + ":" + reference.toUpperCase(Locale.ROOT) : null;
	}

	private static ClaimAct act(ResultSet row, int number) throws SQLException {
		return new ClaimAct(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class)),
				ClaimAct.Kind.valueOf(row.getString("kind")), ClaimAct.State.valueOf(row.getString("state")),
				Money.ofFen(row.getLong("amount_fen")), row.getString("reference"),
				row.getObject("paid_on", LocalDate.class), row.getString("reason"),
				new ApprovalId(row.getObject("approval_id", UUID.class)), row.getString("entered_by"),
				row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getString("decided_by"),
				row.getString("decided_reason"));
	}

	/** Something that a case claims, and how much of it acts of the case took down. */
	record Item(UUID id, Debt.Ref ref, Money amount, Money cleared) {

	}

}
