package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The registrations of visits with their decisions, written with the settlement and never
 * changed, and the flags of visits that a reversal left standing as they were.
 */
@Repository
class ClinicVisits {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	ClinicVisits(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Settlement settlement) {
		ClinicVisit visit = settlement.visit();
		VisitRegistration told = visit.registration();
		this.jdbc
			.sql("""
					insert into settlement_visit (settlement_id, region, patient_id, patient_region, natural_year, move_no, kind,
					  disease, drug, origin, doctor, place, without_benefit, without_accounts, claim_later, law)
					values (?, ?, ?, ?, ?, cast(? as bigint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(settlement.id().value(), settlement.region().code(), settlement.patient().value(),
					visit.patientRegion().code(), visit.year(), visit.move(), told.kind().word(), told.disease(),
					told.drug(), told.origin().word(), told.doctor(), visit.place(), told.withoutBenefit(),
					told.withoutAccounts(), visit.claimLater(), JSON.writeValueAsString(visit.law()))
			.update();
	}

	Optional<ClinicVisit> find(SettlementId id) {
		return this.jdbc
			.sql("""
					select patient_region, natural_year, move_no, kind, disease, drug, origin, doctor, place, without_benefit,
					       without_accounts, claim_later, law
					  from settlement_visit where settlement_id = ?""")
			.param(id.value())
			.query((row, number) -> visit(row))
			.optional();
	}

	/**
	 * Flags the visits of the same person and year that were settled after the one taken
	 * back, stand in part at least, and moved a counter.
	 */
	void flagAfter(Settlement original, Settlement reversal, OffsetDateTime at) {
		ClinicVisit visit = original.visit();
		this.jdbc
			.sql("""
					insert into visit_flag (settlement_id, reversal_id, region, flagged_at)
					select v.settlement_id, cast(:reversal as uuid), v.region, cast(:at as timestamp with time zone)
					  from settlement_visit v join settlement s on s.id = v.settlement_id
					 where v.patient_id = :patient and v.patient_region = :home and v.natural_year = :year
					   and v.move_no > :move and s.act = 'purchase'
					   and s.total_fen + (select coalesce(sum(r.total_fen), 0) from settlement r where r.reverses_id = s.id) > 0""")
			.param("reversal", reversal.id().value())
			.param("at", at)
			.param("patient", original.patient().value())
			.param("home", visit.patientRegion().code())
			.param("year", visit.year())
			.param("move", visit.move())
			.update();
	}

	/** The reversals after which this visit was flagged, oldest first. */
	List<String> flagsOf(SettlementId id) {
		return this.jdbc.sql("""
				select r.reference from visit_flag f join settlement r on r.id = f.reversal_id
				 where f.settlement_id = ? order by f.flagged_at, r.id""").param(id.value()).query(String.class).list();
	}

	private static ClinicVisit visit(ResultSet row) throws SQLException {
		long move = row.getLong("move_no");
		Long moved = row.wasNull() ? null : move;
		VisitRegistration told = new VisitRegistration(VisitKind.ofWord(row.getString("kind")),
				row.getString("disease"), row.getString("drug"), CostOrigin.ofWord(row.getString("origin")),
				row.getString("doctor"), row.getBoolean("without_benefit"), row.getBoolean("without_accounts"));
		return new ClinicVisit(told, new Region(row.getString("patient_region")), row.getInt("natural_year"), moved,
				row.getString("place"), row.getBoolean("claim_later"),
				JSON.readValue(row.getString("law"), VisitLaw.class));
	}

}
