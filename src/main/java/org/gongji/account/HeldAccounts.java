package org.gongji.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many personal accounts at once, as a slice of a run moves them: held in id order first,
 * since a set-based update promises no order, and then moved by one statement.
 */
@Component
public class HeldAccounts {

	private final JdbcClient jdbc;

	HeldAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds these accounts, in id order, until the caller's transaction ends, and tells
	 * which of them take money: a closed one does not.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Set<AccountId> takingMoney(Collection<AccountId> accounts) {
		return this.jdbc.sql("""
				select a.id from personal_account a where a.id = any(cast(? as uuid array)) and a.state <> 'closed'
				 order by a.id for update""")
			.param(ids(accounts.stream()))
			.query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
			.set();
	}

	/**
	 * Holds these accounts, in id order, until the caller's transaction ends, closed ones
	 * too, and tells what is available in fen in each that is not closed.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<AccountId, Money> holding(Collection<AccountId> accounts) {
		Map<AccountId, Money> available = new HashMap<>();
		this.jdbc.sql("""
				select a.id, a.available_fen, a.state from personal_account a
				 where a.id = any(cast(? as uuid array)) order by a.id for update""")
			.param(ids(accounts.stream()))
			.query((row) -> {
				if (!"closed".equals(row.getString(3))) {
					available.put(new AccountId(row.getObject(1, UUID.class)), Money.ofFen(row.getLong(2)));
				}
			});
		return available;
	}

	/**
	 * Takes from many accounts at once, also frozen ones, what was credited too much; the
	 * caller holds them and has seen that it is there.
	 */
	void take(List<Draw> draws) {
		int moved = this.jdbc.sql("""
				update personal_account set available_fen = available_fen - d.fen
				  from unnest(cast(? as uuid array), cast(? as bigint array)) as d(account_id, fen)
				 where personal_account.id = d.account_id and state <> 'closed' and available_fen >= d.fen""")
			.params(ids(draws.stream().map(Draw::account)), fen(draws))
			.update();
		if (moved != draws.size()) {
			throw new IllegalStateException("An account that was held has less than is taken");
		}
	}

	/** Gives many accounts their draws at once; the caller holds them in id order. */
	void add(List<Draw> draws) {
		int moved = this.jdbc.sql("""
				update personal_account set available_fen = available_fen + d.fen
				  from unnest(cast(? as uuid array), cast(? as bigint array)) as d(account_id, fen)
				 where personal_account.id = d.account_id and state <> 'closed'""")
			.params(ids(draws.stream().map(Draw::account)), fen(draws))
			.update();
		if (moved != draws.size()) {
			throw new AccountClosed();
		}
	}

	private static SqlArrayValue fen(List<Draw> draws) {
		return new SqlArrayValue("bigint", draws.stream().map((draw) -> draw.amount().fen()).toArray());
	}

	private static SqlArrayValue ids(Stream<AccountId> accounts) {
		return new SqlArrayValue("uuid", accounts.map(AccountId::value).toArray());
	}

}
