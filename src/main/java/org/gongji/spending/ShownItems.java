package org.gongji.spending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.person.PersonId;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was bought with an owner's money, for that owner's eyes: only while the relative
 * agrees, and only of what was bought since (OQ-29). A reversal is shown as its original.
 */
@Repository
class ShownItems {

	private final JdbcClient jdbc;

	ShownItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The lines that accounts paid, by settlement; those that the owner may not see have
	 * none. One statement.
	 */
	Map<SettlementId, List<ShownItem>> of(PersonId owner, Collection<SettlementId> settlements) {
		Map<SettlementId, List<ShownItem>> items = new HashMap<>();
		if (settlements.isEmpty()) {
			return items;
		}
		this.jdbc.sql("""
				select l.settlement_id, l.item_name, l.quantity
				  from settlement s
				  join settlement_share h on h.settlement_id = s.id and h.owner_id = :owner and h.amount_fen <> 0
				  join binding b on b.id = h.binding_id and b.owner_id = :owner and b.state <> 'ENDED'
				  join settlement_line l on l.settlement_id = s.id and l.account_fen <> 0
				  left join settlement o on o.id = s.reverses_id
				 where s.id in (:settlements) and b.items_since <= coalesce(o.settled_at, s.settled_at)
				 order by l.settlement_id, l.line_no""")
			.param("owner", owner.value())
			.param("settlements", settlements.stream().map(SettlementId::value).toList())
			.query((RowCallbackHandler) (row) -> items
				.computeIfAbsent(new SettlementId(row.getObject("settlement_id", UUID.class)),
						(id) -> new ArrayList<>())
				.add(new ShownItem(row.getString("item_name"), Math.abs(row.getInt("quantity")))));
		return items;
	}

}
