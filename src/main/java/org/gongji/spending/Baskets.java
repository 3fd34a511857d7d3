package org.gongji.spending;

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
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The baskets at the tills, each seen by its own institution alone. */
@Repository
class Baskets {

	private static final String COLUMNS = """
			select id, region, provider_id, cashier, patient_id, voucher_kind, voucher_owner_id, opened_at, expires_at,
			       version, visit_kind, visit_on, visit_disease, visit_drug, visit_origin, visit_doctor,
			       visit_without_benefit, visit_without_accounts
			  from basket""";

	private static final String UNSETTLED = """
			and not exists (select 1 from settlement s where s.request_id = cast(basket.id as varchar(64)))""";

	private final JdbcClient jdbc;

	Baskets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void open(Basket basket, String voucherIndex) {
		this.jdbc.sql("""
				insert into basket (id, region, provider_id, cashier, patient_id, voucher_kind, voucher_owner_id,
				  voucher_index, opened_at, expires_at, version)
				values (?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?, 0)""")
			.params(basket.id().value(), basket.region().code(), basket.provider().value(), basket.cashier(),
					basket.patientChosen() ? basket.patient().value() : null, basket.voucher().word(),
					basket.voucherOwner().value(), voucherIndex, at(basket.openedAt()), at(basket.expiresAt()))
			.update();
	}

	/** Whether this basket was opened there by showing the same. */
	boolean opened(BasketId id, ProviderId provider, String voucherIndex) {
		return this.jdbc.sql("select count(*) from basket where id = ? and provider_id = ? and voucher_index = ?")
			.params(id.value(), provider.value(), voucherIndex)
			.query(Long.class)
			.single() == 1;
	}

	boolean exists(BasketId id) {
		return this.jdbc.sql("select count(*) from basket where id = ?")
			.param(id.value())
			.query(Long.class)
			.single() == 1;
	}

	Optional<Basket> find(BasketId id, ProviderId provider) {
		return one(" where id = ? and provider_id = ?", id, provider);
	}

	/** Reads the basket and holds it until the transaction ends, so that scans queue. */
	Optional<Basket> hold(BasketId id, ProviderId provider) {
		return one(" where id = ? and provider_id = ? for update", id, provider);
	}

	private Optional<Basket> one(String where, BasketId id, ProviderId provider) {
		return this.jdbc.sql(COLUMNS + where)
			.params(id.value(), provider.value())
			.query((row, number) -> basket(row, List.of()))
			.optional()
			.map((basket) -> new Basket(basket.id(), basket.region(), basket.provider(), basket.cashier(),
					basket.patient(), basket.voucher(), basket.voucherOwner(), basket.openedAt(), basket.expiresAt(),
					basket.version(), lines(id), basket.visit()));
	}

	/** What lies open at this institution's tills, oldest first, without the lines. */
	List<Basket> open(ProviderId provider, Instant now) {
		return this.jdbc.sql(COLUMNS + " where provider_id = ? and expires_at > ? " + UNSETTLED + " order by opened_at")
			.params(provider.value(), at(now))
			.query((row, number) -> basket(row, List.of()))
			.list();
	}

	private List<BasketLine> lines(BasketId id) {
		return this.jdbc.sql("""
				select line_no, item_code, item_name, specification, quantity, unit_price_fen, trace_codes
				  from basket_line where basket_id = ? order by line_no""")
			.param(id.value())
			.query((row, number) -> line(row))
			.list();
	}

	void choose(BasketId id, PersonId patient) {
		this.jdbc.sql("update basket set patient_id = ? where id = ?").params(patient.value(), id.value()).update();
		touch(id);
	}

	void register(BasketId id, BasketVisit visit) {
		VisitRegistration told = visit.registration();
		this.jdbc.sql("""
				update basket set visit_kind = ?, visit_on = ?, visit_disease = ?, visit_drug = ?, visit_origin = ?,
				  visit_doctor = ?, visit_without_benefit = ?, visit_without_accounts = ?
				 where id = ?""")
			.params(told.kind().word(), visit.on(), told.disease(), told.drug(), told.origin().word(), told.doctor(),
					told.withoutBenefit(), told.withoutAccounts(), id.value())
			.update();
		touch(id);
	}

	void put(Basket basket, BasketLine line) {
		this.jdbc.sql("delete from basket_line where basket_id = ? and line_no = ?")
			.params(basket.id().value(), line.number())
			.update();
		this.jdbc.sql("""
				insert into basket_line (basket_id, line_no, region, item_code, item_name, specification, quantity,
				  unit_price_fen, trace_codes)
				values (?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?)""")
			.params(basket.id().value(), line.number(), basket.region().code(), line.code(), line.name(),
					line.specification(), line.quantity(), line.priced() ? line.unitPrice().fen() : null,
					String.join(" ", line.traceCodes()))
			.update();
		touch(basket.id());
	}

	void remove(BasketId id, int line) {
		this.jdbc.sql("delete from basket_line where basket_id = ? and line_no = ?").params(id.value(), line).update();
		touch(id);
	}

	void drop(BasketId id) {
		this.jdbc.sql("delete from basket where id = ?").param(id.value()).update();
	}

	/** Forgets this institution's baskets that ended before then. */
	void forget(ProviderId provider, Instant before) {
		this.jdbc.sql("delete from basket where provider_id = ? and expires_at < ?")
			.params(provider.value(), at(before))
			.update();
	}

	private void touch(BasketId id) {
		this.jdbc.sql("update basket set version = version + 1 where id = ?").param(id.value()).update();
	}

	private static Basket basket(ResultSet row, List<BasketLine> lines) throws SQLException {
		UUID patient = row.getObject("patient_id", UUID.class);
		return new Basket(new BasketId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new ProviderId(row.getObject("provider_id", UUID.class)), row.getString("cashier"),
				(patient != null) ? new PersonId(patient) : null, VoucherKind.ofWord(row.getString("voucher_kind")),
				new PersonId(row.getObject("voucher_owner_id", UUID.class)),
				row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getLong("version"), lines,
				visit(row));
	}

	private static BasketVisit visit(ResultSet row) throws SQLException {
		String kind = row.getString("visit_kind");
		return (kind == null) ? null
				: new BasketVisit(new VisitRegistration(VisitKind.ofWord(kind), row.getString("visit_disease"),
						row.getString("visit_drug"), CostOrigin.ofWord(row.getString("visit_origin")),
						row.getString("visit_doctor"), row.getBoolean("visit_without_benefit"),
						row.getBoolean("visit_without_accounts")), row.getObject("visit_on", LocalDate.class));
	}

	private static BasketLine line(ResultSet row) throws SQLException {
		String codes = row.getString("trace_codes");
		long price = row.getLong("unit_price_fen");
		Money unitPrice = row.wasNull() ? null : Money.ofFen(price);
		return new BasketLine(row.getInt("line_no"), row.getString("item_code"), row.getString("item_name"),
				row.getString("specification"), row.getInt("quantity"), unitPrice,
				codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
	}

	private static OffsetDateTime at(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
