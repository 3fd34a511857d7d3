package org.gongji.spending;

import java.util.List;
import java.util.UUID;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bills of a person that were paid without the benefit and are to be claimed by hand
 * (待手工报销), as far as something of them was neither taken back nor claimed.
 */
@Repository
public class OpenClaims {

	private static final String STANDING = """
			select s.id from settlement_visit v join settlement s on s.id = v.settlement_id
			 where v.patient_id = ? and v.claim_later = true and s.act = 'purchase'
			   and s.total_fen > (select coalesce(-sum(r.total_fen), 0) from settlement r where r.reverses_id = s.id)
			   and not exists (select 1 from manual_claim m where m.settlement_id = s.id)
			 order by s.id""";

	private final JdbcClient jdbc;

	OpenClaims(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Oldest first. */
	@Transactional(readOnly = true)
	public List<SettlementId> of(PersonId patient) {
		return this.jdbc.sql(STANDING)
			.param(patient.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(SettlementId::new)
			.toList();
	}

}
