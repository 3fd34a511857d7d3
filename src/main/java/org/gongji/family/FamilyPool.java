package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose money a purchase may draw on (共济资金池), asked in one statement each. */
@Component
@Transactional(readOnly = true)
public class FamilyPool {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	FamilyPool(EntityManager entities, JdbcClient jdbc, Clock clock) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The active bindings by which this user may spend, in the order of drawing: as the
	 * user arranged them, then the oldest binding first; what was used is of the present
	 * month in Shanghai.
	 */
	public List<FamilyPayer> payersFor(PersonId user) {
		int month = SharedMoney.number(YearMonth.now(this.clock));
		return this.jdbc.sql("""
				select b.id, b.owner_id, p.name, p.region, b.relation, b.bound_on, b.place,
				       b.month_limit_fen, b.purchase_limit_fen,
				       case when b.used_month = ? then b.used_fen else 0 end as used_fen
				  from binding b join person p on p.id = b.owner_id
				 where b.member_id = ? and b.state = 'ACTIVE'
				 order by coalesce(b.place, 2147483647), b.bound_on, b.id""")
			.params(month, user.value())
			.query((row, number) -> new FamilyPayer(new BindingId(row.getObject("id", UUID.class)),
					new PersonId(row.getObject("owner_id", UUID.class)), row.getString("name"),
					new Region(row.getString("region")), Relation.valueOf(row.getString("relation")),
					row.getObject("bound_on", LocalDate.class), row.getObject("place", Integer.class),
					Limits.of(row.getObject("month_limit_fen", Long.class),
							row.getObject("purchase_limit_fen", Long.class)),
					Money.ofFen(row.getLong("used_fen"))))
			.list();
	}

	/**
	 * Who may spend this owner's account, oldest binding first; ended ones are left out.
	 */
	public List<FamilyMember> membersOf(PersonId owner) {
		return this.entities
			.createQuery(
					"select b.id as binding, b.memberId as member, p.name as name, b.relation as relation, "
							+ "b.state as state, b.boundOn as boundOn "
							+ "from BindingRow b join PersonRow p on p.id = b.memberId "
							+ "where b.ownerId = :owner and b.livePair is not null order by b.boundOn, b.id",
					Tuple.class)
			.setParameter("owner", owner.value())
			.getResultStream()
			.map((row) -> new FamilyMember(new BindingId(row.get("binding", UUID.class)),
					new PersonId(row.get("member", UUID.class)), row.get("name", String.class),
					row.get("relation", Relation.class), row.get("state", BindingState.class),
					row.get("boundOn", LocalDate.class)))
			.toList();
	}

}
