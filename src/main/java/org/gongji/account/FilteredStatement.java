package org.gongji.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements by filter (明细筛选): newest first, in pages by key, each movement with the
 * balance that it left in the whole account. A page costs one statement at any depth.
 */
@Component
@Transactional(readOnly = true)
public class FilteredStatement {

	private final JdbcClient jdbc;

	private final List<MovementUsers> rooms;

	private final String uses;

	FilteredStatement(JdbcClient jdbc, List<MovementUsers> rooms) {
		this.jdbc = jdbc;
		this.rooms = rooms;
		this.uses = rooms.isEmpty() ? "select id as entry_id, id as user_id from ledger_entry where 1 = 0"
				: rooms.stream().map(MovementUsers::uses).collect(Collectors.joining(" union all "));
	}

	/**
	 * At most so many movements, newest first: from the newest one, or before this
	 * posting (null for the newest).
	 */
	public List<Statements.Movement> page(PersonalAccount account, StatementFilter filter, PostingId before, int size) {
		Map<String, Object> values = values(account, filter);
		values.put("size", size);
		if (before != null) {
			values.put("before", before.value());
		}
		return this.jdbc
			.sql("select * from (" + Statements.MOVEMENTS + ") as m where " + where(filter)
					+ ((before != null) ? " and m.id < :before" : "") + " order by m.id desc limit :size")
			.params(values)
			.query(Statements::movement)
			.list();
	}

	/** What the filter lists altogether, and the balances around its months. */
	public Totals totals(PersonalAccount account, StatementFilter filter) {
		Map<String, Object> values = values(account, filter);
		Totals listed = this.jdbc.sql(
				"select count(*) as rows_listed, coalesce(sum(case when m.change_fen > 0 then m.change_fen end), 0) as in_fen, "
						+ "coalesce(sum(case when m.change_fen < 0 then m.change_fen end), 0) as out_fen from ("
						+ Statements.MOVEMENTS + ") as m where " + where(filter))
			.params(values)
			.query((row, at) -> new Totals(row.getInt("rows_listed"), Money.ofFen(row.getLong("in_fen")),
					Money.ofFen(row.getLong("out_fen")), Money.ZERO, Money.ZERO))
			.single();
		return this.jdbc
			.sql("select coalesce(sum(case when m.business_day < :from then m.change_fen end), 0) as opening_fen, "
					+ "coalesce(sum(case when m.business_day < :to then m.change_fen end), 0) as closing_fen from ("
					+ Statements.MOVEMENTS + ") as m")
			.params(values)
			.query((row, at) -> new Totals(listed.rows(), listed.in(), listed.out(),
					Money.ofFen(row.getLong("opening_fen")), Money.ofFen(row.getLong("closing_fen"))))
			.single();
	}

	/** The events that this account has seen. */
	public List<String> events(PersonalAccount account) {
		return this.jdbc.sql("""
				select distinct e.event from ledger_posting p join ledger_entry e on e.id = p.entry_id
				 where p.account_id = :account order by e.event""")
			.param("account", account.id().value())
			.query(String.class)
			.list();
	}

	/** The relatives who used this owner's account or may. */
	public List<MovementUser> users(PersonId owner) {
		Map<String, MovementUser> users = new TreeMap<>();
		this.rooms.forEach((room) -> room.users(owner)
			.forEach((user) -> users.putIfAbsent(user.person().value().toString(), user)));
		return List.copyOf(users.values());
	}

	/** What others used, of all rooms: the columns entry_id and user_id of :owner. */
	String uses() {
		return this.uses;
	}

	private static Map<String, Object> values(PersonalAccount account, StatementFilter filter) {
		Map<String, Object> values = new HashMap<>();
		values.put("account", account.id().value());
		values.put("from", filter.from().atDay(1));
		values.put("to", filter.to().plusMonths(1).atDay(1));
		if (filter.event() != null) {
			values.put("event", filter.event());
		}
		if (filter.user() != null || filter.ownOnly()) {
			values.put("owner", account.owner().value());
		}
		if (filter.user() != null) {
			values.put("user", filter.user().value());
		}
		return values;
	}

	private String where(StatementFilter filter) {
		StringBuilder where = new StringBuilder("m.business_day >= :from and m.business_day < :to");
		if (filter.flow() != Flow.ALL) {
			where.append((filter.flow() == Flow.IN) ? " and m.change_fen > 0" : " and m.change_fen < 0");
		}
		if (filter.event() != null) {
			where.append(" and m.event = :event");
		}
		if (filter.user() != null) {
			where.append(" and m.entry_id in (select u.entry_id from (")
				.append(this.uses)
				.append(") as u where u.user_id = :user)");
		}
		if (filter.ownOnly()) {
			where.append(" and m.entry_id not in (select u.entry_id from (").append(this.uses).append(") as u)");
		}
		return where.toString();
	}

	/** How many movements are listed, and sums in fen; what leaves is negative. */
	public record Totals(int rows, Money in, Money out, Money opening, Money closing) {

	}

}
