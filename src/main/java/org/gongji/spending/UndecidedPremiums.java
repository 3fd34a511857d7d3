package org.gongji.spending;

import java.util.List;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Premiums that were paid and that the collecting body has not answered yet (待回执). */
@Repository
public class UndecidedPremiums {

	private final JdbcClient jdbc;

	UndecidedPremiums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Their numbers: paid by this person, or for this person. */
	@Transactional(readOnly = true)
	public List<String> of(PersonId person) {
		return this.jdbc.sql("""
				select p.reference from premium_payment p where p.payer_id = :person
				   and not exists (select 1 from premium_decision d where d.payment_id = p.id)
				union
				select p.reference from premium_cover c join premium_payment p on p.id = c.payment_id
				 where c.insured_id = :person
				   and not exists (select 1 from premium_decision d where d.payment_id = p.id)
				 order by 1""").param("person", person.value()).query(String.class).list();
	}

}
