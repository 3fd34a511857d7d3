package org.gongji.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.gongji.access.Region;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose money a purchase may draw on (共济资金池), asked in one statement each. */
@Component
@Transactional(readOnly = true)
public class FamilyPool {

	private final EntityManager entities;

	FamilyPool(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * The active bindings by which this user may spend, in the order of drawing: as the
	 * user arranged them, then the oldest binding first.
	 */
	public List<FamilyPayer> payersFor(PersonId user) {
		return this.entities
			.createQuery("select b.id as binding, b.ownerId as owner, p.name as name, p.region as region, "
					+ "b.relation as relation, b.boundOn as boundOn, b.place as place "
					+ "from BindingRow b join PersonRow p on p.id = b.ownerId "
					+ "where b.memberId = :user and b.state = org.gongji.family.BindingState.ACTIVE "
					+ "order by coalesce(b.place, 2147483647), b.boundOn, b.id", Tuple.class)
			.setParameter("user", user.value())
			.getResultStream()
			.map((row) -> new FamilyPayer(new BindingId(row.get("binding", UUID.class)),
					new PersonId(row.get("owner", UUID.class)), row.get("name", String.class),
					new Region(row.get("region", String.class)), row.get("relation", Relation.class),
					row.get("boundOn", LocalDate.class), row.get("place", Integer.class)))
			.toList();
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
