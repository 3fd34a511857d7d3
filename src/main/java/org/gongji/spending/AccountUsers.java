package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.account.MovementUser;
import org.gongji.account.MovementUsers;
import org.gongji.family.FamilyMember;
import org.gongji.family.FamilyPool;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which relatives used an owner's account at a till, for whom the owner paid a
 * premium, and who may use it.
 */
@Component
class AccountUsers implements MovementUsers {

	private static final String RELATION = "spending.mine.relation.";

	private final JdbcClient jdbc;

	private final FamilyPool pool;

	AccountUsers(JdbcClient jdbc, FamilyPool pool) {
		this.jdbc = jdbc;
		this.pool = pool;
	}

	@Override
	public String uses() {
		return """
				select s.entry_id, s.patient_id as user_id
				  from settlement_share h join settlement s on s.id = h.settlement_id
				 where h.owner_id = :owner and h.payer_kind = 'authoriser' and h.amount_fen <> 0
				union all
				select p.entry_id, p.insured_id as user_id
				  from premium_payment p where p.payer_id = :owner and p.insured_id <> p.payer_id
				union all
				select d.entry_id, p.insured_id as user_id
				  from premium_payment p join premium_decision d on d.payment_id = p.id
				 where p.payer_id = :owner and p.insured_id <> p.payer_id and d.entry_id is not null""";
	}

	@Override
	@Transactional(readOnly = true)
	public List<MovementUser> users(PersonId owner) {
		Map<PersonId, FamilyMember> bound = this.pool.membersOf(owner)
			.stream()
			.collect(Collectors.toMap(FamilyMember::member, Function.identity(), (a, b) -> a));
		List<MovementUser> users = new ArrayList<>();
		bound.values()
			.forEach((one) -> users
				.add(new MovementUser(one.member(), RELATION + one.relation().word(), one.memberName())));
		past(owner).stream().filter((one) -> !bound.containsKey(one.person())).forEach(users::add);
		return users;
	}

	/** The name of who is no longer bound is not shown. */
	private List<MovementUser> past(PersonId owner) {
		return this.jdbc.sql("""
				select used.patient_id, max(used.user_is) as user_is from (
				    select s.patient_id, h.user_is
				      from settlement_share h join settlement s on s.id = h.settlement_id
				     where h.owner_id = :owner and h.payer_kind = 'authoriser' and h.amount_fen <> 0
				       and h.user_is is not null
				    union all
				    select p.insured_id, p.insured_is
				      from premium_payment p where p.payer_id = :owner and p.insured_id <> p.payer_id) as used
				 group by used.patient_id order by used.patient_id""")
			.param("owner", owner.value())
			.query((row, at) -> new MovementUser(new PersonId(row.getObject("patient_id", UUID.class)),
					RELATION + row.getString("user_is"), null))
			.list();
	}

}
