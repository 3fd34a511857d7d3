package org.gongji.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettlementId;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered visits. Whoever changes one, its fees or their settlement holds its row;
 * nothing else is locked after it.
 */
@Repository
class SeenVisits {

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	SeenVisits(JdbcClient jdbc, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.cipher = cipher;
	}

	/** A number made of the message, so that its repeat finds the same visit. */
	static String number(Call call) {
		return "M" + Messages.request(call).text().substring(4, 30);
	}

	/** Writes the visit; false when this message registered it before. */
	boolean add(Call call, SeenVisit visit, String doctorNo, String department) {
		return this.jdbc
			.sql("""
					insert into exchange_visit (mdtrt_id, region, provider_id, person_id, request_id, content_digest, insutype,
					  ipt_otp_no, doctor_no, doctor, department, begins_on, med_type, disease, registered_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?) on conflict do nothing""")
			.params(visit.mdtrtId(), call.provider().region().code(), call.provider().id().value(),
					visit.person().value(), visit.request(), visit.digest(), visit.insutype(), visit.iptOtpNo(),
					doctorNo, visit.doctor(), department, visit.begins(), visit.medType(), call.at())
			.update() == 1;
	}

	Optional<SeenVisit> find(String mdtrtId, ProviderId provider) {
		return one(mdtrtId, provider, "");
	}

	/** Reads the visit and holds it until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<SeenVisit> hold(String mdtrtId, ProviderId provider) {
		return one(mdtrtId, provider, " for update");
	}

	private Optional<SeenVisit> one(String mdtrtId, ProviderId provider, String how) {
		return this.jdbc.sql("""
				select mdtrt_id, person_id, ipt_otp_no, insutype, doctor, begins_on, med_type, disease, request_id,
				       content_digest, cancel_request_id
				  from exchange_visit where mdtrt_id = ? and provider_id = ?""" + how)
			.params(mdtrtId, provider.value())
			.query((row, number) -> visit(row))
			.optional();
	}

	/** What was told of the visit by the doctor, sealed but for what the benefit asks. */
	void diagnose(String mdtrtId, LocalDate begins, String medType, String disease, String diagnoses) {
		this.jdbc
			.sql("update exchange_visit set begins_on = ?, med_type = ?, disease = ?, diagnoses_sealed = ? "
					+ "where mdtrt_id = ?")
			.params(begins, medType, disease, this.cipher.seal(diagnoses, context(mdtrtId)), mdtrtId)
			.update();
	}

	void cancel(String mdtrtId, String request) {
		this.jdbc.sql("update exchange_visit set cancel_request_id = ? where mdtrt_id = ?")
			.params(request, mdtrtId)
			.update();
	}

	/** To which visit a settlement belongs, as it was told then; empty for none. */
	Optional<Settled> of(SettlementId settlement) {
		return this.jdbc.sql("select mdtrt_id, lines from exchange_visit_settlement where settlement_id = ?")
			.param(settlement.value())
			.query((row, number) -> new Settled(row.getString("mdtrt_id"), row.getString("lines")))
			.optional();
	}

	private static String context(String mdtrtId) {
		return "exchange_visit.diagnoses:" + mdtrtId;
	}

	private static SeenVisit visit(ResultSet row) throws SQLException {
		return new SeenVisit(row.getString("mdtrt_id"), new PersonId(row.getObject("person_id", UUID.class)),
				row.getString("ipt_otp_no"), row.getString("insutype"), row.getString("doctor"),
				row.getObject("begins_on", LocalDate.class), row.getString("med_type"), row.getString("disease"),
				row.getString("request_id"), row.getString("content_digest"), row.getString("cancel_request_id"));
	}

	/** The visit of a settlement: its number, and how its lines were called. */
	record Settled(String mdtrtId, String lines) {

	}

}
