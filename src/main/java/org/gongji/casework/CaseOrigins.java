package org.gongji.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.account.MovementOrigin;
import org.gongji.account.MovementOrigins;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from what a case moved on an account to the page of the case. */
@Component
class CaseOrigins implements MovementOrigins {

	private final JdbcClient jdbc;

	CaseOrigins(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> events() {
		return Set.of("claim_from_account", "account_correction", "record_merge");
	}

	@Override
	@Transactional(readOnly = true)
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		this.jdbc.sql("""
				select a.entry_id, a.case_id from casework_claim_act a join casework_case c on c.id = a.case_id
				 where c.person_id = :viewer and a.entry_id in (:entries)
				union all
				select c.entry_id, c.id from casework_case c
				 where c.person_id = :viewer and c.kind in ('ACCOUNT_CORRECTION', 'RECORD_MERGE')
				   and c.entry_id in (:entries)
				union all
				select c.entry_id, c.id from casework_merge m join casework_case c on c.id = m.case_id
				 where m.kept_id = :viewer and c.entry_id in (:entries)""")
			.param("viewer", viewer.value())
			.param("entries", entries.stream().map(EntryId::value).toList())
			.query((row) -> {
				origins.put(new EntryId(row.getObject("entry_id", UUID.class)),
						new MovementOrigin("/my/cases/" + row.getObject("case_id", UUID.class), null, null));
			});
		return origins;
	}

}
