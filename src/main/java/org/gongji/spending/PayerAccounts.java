package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.family.BindingId;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedMoney;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts that might pay for a patient: the own one and those of the active
 * bindings, in one statement; frozen ones too, so that it can be said why they do not
 * pay. What is read here may have moved when it is drawn on; the draws look again.
 */
@Repository
class PayerAccounts {

	private static final String FOR = """
			select a.id, a.region, a.person_id, a.available_fen, a.family_floor_fen, a.state, null as binding_id, null as relation,
			       null as bound_on, null as place, null as month_limit_fen, null as purchase_limit_fen, 0 as used_fen
			  from personal_account a where a.person_id = :patient and a.state <> 'closed'
			union all
			select a.id, a.region, a.person_id, a.available_fen, a.family_floor_fen, a.state, b.id, b.relation, b.bound_on, b.place,
			       b.month_limit_fen, b.purchase_limit_fen, case when b.used_month = :month then b.used_fen else 0 end
			  from binding b join personal_account a on a.person_id = b.owner_id
			 where b.member_id = :patient and b.state = 'ACTIVE' and a.state <> 'closed'""";

	private static final Comparator<PayerAccount> OWN_THEN_AS_ARRANGED = Comparator.comparing(PayerAccount::by,
			Comparator.nullsFirst(Comparator.comparingInt(PayerAccount.By::rank)
				.thenComparing(PayerAccount.By::boundOn)
				.thenComparing(PayerAccount.By::binding)))
		.thenComparing(PayerAccount::id);

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	PayerAccounts(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * The patient's own account first, then as the patient arranged them, then the oldest
	 * binding.
	 * @param hold whether to hold bindings and accounts before they are read, in the
	 * order in which a settlement draws on them: then nothing moves until it has drawn
	 */
	List<PayerAccount> of(PersonId patient, boolean hold) {
		if (hold) {
			hold(patient);
		}
		return read(patient);
	}

	private List<PayerAccount> read(PersonId patient) {
		return this.jdbc.sql(FOR)
			.param("patient", patient.value())
			.param("month", SharedMoney.number(YearMonth.now(this.clock)))
			.query(PayerAccounts::account)
			.list()
			.stream()
			.sorted(OWN_THEN_AS_ARRANGED)
			.toList();
	}

	/**
	 * By updates that change nothing: they wait in line, where a lock for reading may
	 * not.
	 */
	private void hold(PersonId patient) {
		List<PayerAccount> found = read(patient);
		hold("update binding set used_fen = used_fen where id = ?",
				found.stream()
					.map(PayerAccount::by)
					.filter(Objects::nonNull)
					.map(PayerAccount.By::binding)
					.sorted()
					.map(BindingId::value)
					.toList());
		hold("update personal_account set available_fen = available_fen where id = ?",
				found.stream().map(PayerAccount::id).sorted().map(AccountId::value).toList());
	}

	private void hold(String sql, List<UUID> ids) {
		if (!ids.isEmpty()) {
			this.batches.batchUpdate(sql, ids, ids.size(), (statement, id) -> statement.setObject(1, id));
		}
	}

	private static PayerAccount account(ResultSet row, int number) throws SQLException {
		return new PayerAccount(new AccountId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new PersonId(row.getObject("person_id", UUID.class)), Money.ofFen(row.getLong("available_fen")),
				Money.ofFen(row.getLong("family_floor_fen")), "frozen".equals(row.getString("state")), by(row));
	}

	private static PayerAccount.By by(ResultSet row) throws SQLException {
		UUID binding = row.getObject("binding_id", UUID.class);
		return (binding == null) ? null : new PayerAccount.By(
				new BindingId(binding), Relation.valueOf(row.getString("relation")),
				row.getObject("bound_on", LocalDate.class), row.getInt("place"), Limits
					.of(row.getObject("month_limit_fen", Long.class), row.getObject("purchase_limit_fen", Long.class)),
				Money.ofFen(row.getLong("used_fen")));
	}

}
