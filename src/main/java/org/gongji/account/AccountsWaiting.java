package org.gongji.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.rules.OpenCount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many open accounts of a region wait for a figure that concerns every balance. */
@Component
class AccountsWaiting implements OpenCount {

	private static final Set<String> EVERY_BALANCE = Set.of("interest.rate", "interest.method", "interest.posting_day");

	private final JdbcClient jdbc;

	AccountsWaiting(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Waiting> waiting(Region region, String key, LocalDate day) {
		if (!EVERY_BALANCE.contains(key)) {
			return Optional.empty();
		}
		long open = this.jdbc
			.sql("select count(*) from personal_account where region = ? and state <> 'closed' and opened_on <= ?")
			.params(region.code(), day)
			.query(Long.class)
			.single();
		return Optional.of(new Waiting(Sort.ACCOUNTS, open, null));
	}

}
