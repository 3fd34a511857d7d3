package org.gongji.spending;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The settlements: written once, with the entry that moves their money, and never
 * changed.
 */
@Repository
class Settlements {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * The one way to be told of a settlement: as its patient, or as one whose account
	 * moved.
	 */
	private static final String SEEN_BY = """
			(s.patient_id = :viewer or exists (select 1 from settlement_share seen
			   where seen.settlement_id = s.id and seen.owner_id = :viewer and seen.amount_fen <> 0))""";

	private static final String HEADERS = """
			select id, request_id, content_digest, reference, reverses_id, region, provider_id, patient_id, voucher_kind,
			       voucher_owner_id, service_date, settled_at, cashier, total_fen, fund_fen, account_fen, cash_fen,
			       entry_id, law, reason
			  from settlement""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final ClinicVisits visits;

	Settlements(JdbcClient jdbc, JdbcTemplate batches, ClinicVisits visits) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.visits = visits;
	}

	/** Writes header, lines, shares and the visit, if it is one: one statement each. */
	void add(Settlement settlement) {
		addHeader(settlement);
		this.batches.batchUpdate("""
				insert into settlement_line (settlement_id, line_no, region, item_code, item_name, category, quantity,
				  unit_price_fen, amount_fen, account_fen, cash_fen, trace_codes, law, fund_fen)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", settlement.lines(), settlement.lines().size(),
				(statement, line) -> bind(statement, settlement, line));
		this.batches.batchUpdate(
				"""
						insert into settlement_share (settlement_id, share_no, region, payer_kind, account_id, owner_id, user_is,
						  amount_fen, posting_id, binding_id)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				settlement.shares(), settlement.shares().size(),
				(statement, share) -> bind(statement, settlement, share));
		if (settlement.isVisit()) {
			this.visits.add(settlement);
		}
	}

	private void addHeader(Settlement settlement) {
		this.jdbc
			.sql("""
					insert into settlement (id, request_id, content_digest, reference, act, reverses_id, region, provider_id,
					  patient_id, voucher_kind, voucher_owner_id, service_date, settled_at, cashier, total_fen, fund_fen,
					  account_fen, cash_fen, entry_id, law, reason)
					values (?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?)""")
			.params(settlement.id().value(), settlement.request().text(), settlement.contentDigest(),
					settlement.reference(), settlement.isReversal() ? "reversal" : "purchase",
					settlement.isReversal() ? settlement.reverses().value() : null, settlement.region().code(),
					settlement.provider().value(), settlement.patient().value(), settlement.voucher().word(),
					settlement.voucherOwner().value(), settlement.serviceDate(), settlement.settledAt(),
					settlement.cashier(), settlement.total().fen(), settlement.fund().fen(), settlement.account().fen(),
					settlement.cash().fen(), (settlement.entry() != null) ? settlement.entry().value() : null,
					JSON.writeValueAsString(settlement.law()), settlement.reason())
			.update();
	}

	private static void bind(PreparedStatement statement, Settlement settlement, Settlement.Line line)
			throws SQLException {
		statement.setObject(1, settlement.id().value());
		statement.setInt(2, line.number());
		statement.setString(3, settlement.region().code());
		statement.setString(4, line.code());
		statement.setString(5, line.name());
		statement.setString(6, line.category());
		statement.setInt(7, line.quantity());
		statement.setLong(8, line.unitPrice().fen());
		statement.setLong(9, line.amount().fen());
		statement.setLong(10, line.account().fen());
		statement.setLong(11, line.cash().fen());
		statement.setString(12, String.join(" ", line.traceCodes()));
		statement.setString(13, JSON.writeValueAsString(line.law()));
		statement.setLong(14, line.fund().fen());
	}

	private static void bind(PreparedStatement statement, Settlement settlement, Settlement.Paid share)
			throws SQLException {
		statement.setObject(1, settlement.id().value());
		statement.setInt(2, share.number());
		statement.setString(3, share.region().code());
		statement.setString(4, share.kind().name().toLowerCase(java.util.Locale.ROOT));
		statement.setObject(5, share.account().value());
		statement.setObject(6, share.owner().value());
		statement.setString(7, share.userIs());
		statement.setLong(8, share.amount().fen());
		if (share.posting() != null) {
			statement.setObject(9, share.posting().value());
		}
		else {
			statement.setNull(9, Types.OTHER);
		}
		if (share.binding() != null) {
			statement.setObject(10, share.binding().value());
		}
		else {
			statement.setNull(10, Types.OTHER);
		}
	}

	Optional<Settlement> byRequest(RequestId request) {
		return one(" where request_id = ?", request.text());
	}

	Optional<Settlement> byId(SettlementId id) {
		return one(" where id = ?", id.value());
	}

	/**
	 * Reads the settlement and holds it until the transaction ends, so that reversals
	 * queue.
	 */
	Optional<Settlement> hold(SettlementId id, ProviderId provider) {
		return one(" where id = ? and provider_id = ? for update", id.value(), provider.value());
	}

	/** The settlement, when this person may know of it. */
	Optional<Settlement> seenBy(PersonId viewer, SettlementId id) {
		return this.jdbc.sql("select s.id from settlement s where s.id = :id and " + SEEN_BY)
			.param("id", id.value())
			.param("viewer", viewer.value())
			.query(UUID.class)
			.optional()
			.flatMap((seen) -> byId(new SettlementId(seen)));
	}

	/** The reversals of a settlement, oldest first. */
	List<Settlement> reversalsOf(SettlementId id) {
		return this.jdbc.sql("select id from settlement where reverses_id = ? order by id")
			.param(id.value())
			.query(UUID.class)
			.list()
			.stream()
			.map((reversal) -> byId(new SettlementId(reversal)).orElseThrow())
			.toList();
	}

	private Optional<Settlement> one(String where, Object... params) {
		return this.jdbc.sql(HEADERS + where)
			.params(params)
			.query((row, number) -> SettlementRows.header(row))
			.optional()
			.map(this::whole);
	}

	private Settlement whole(Settlement header) {
		UUID id = header.id().value();
		List<Settlement.Line> lines = this.jdbc.sql("""
				select line_no, item_code, item_name, category, quantity, unit_price_fen, amount_fen, fund_fen,
				       account_fen, cash_fen, trace_codes, law
				  from settlement_line where settlement_id = ? order by line_no""")
			.param(id)
			.query((row, number) -> SettlementRows.line(row))
			.list();
		List<Settlement.Paid> shares = this.jdbc.sql("""
				select share_no, region, payer_kind, account_id, owner_id, user_is, amount_fen, posting_id,
				       binding_id
				  from settlement_share where settlement_id = ? order by share_no""")
			.param(id)
			.query((row, number) -> SettlementRows.share(row))
			.list();
		boolean clinic = header.law().place().type() == PlaceType.MEDICAL_INSTITUTION;
		ClinicVisit visit = clinic ? this.visits.find(header.id()).orElse(null) : null;
		return new Settlement(header.id(), header.request(), header.contentDigest(), header.reference(),
				header.reverses(), header.region(), header.provider(), header.patient(), header.voucher(),
				header.voucherOwner(), header.serviceDate(), header.settledAt(), header.cashier(), header.total(),
				header.fund(), header.account(), header.cash(), header.entry(), header.law(), header.reason(), lines,
				shares, visit);
	}

}
