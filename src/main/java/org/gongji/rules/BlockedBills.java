package org.gongji.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers which bills met a figure that is not set, once for each bill and key. A bill
 * that is settled writes nothing here; one that is stopped writes after its own
 * transaction has ended.
 */
@Component
public class BlockedBills implements OpenCount {

	/** The topics whose figures a bill asks for. */
	private static final Set<RuleTopic> ASKED_BY_BILLS = EnumSet.of(RuleTopic.DOCUMENT, RuleTopic.ACCOUNT,
			RuleTopic.POOLED, RuleTopic.SPECIAL);

	private final RuleBooks books;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	BlockedBills(RuleBooks books, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.books = books;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Writes down that a bill was stopped by these keys, in each of the regions that has
	 * not set them for the day.
	 * @param bill the bill's own id, the same for every attempt
	 */
	public void stopped(Collection<Region> regions, List<String> keys, String bill, LocalDate day) {
		this.transaction.executeWithoutResult((status) -> Set.copyOf(regions).forEach((region) -> {
			RuleBook book = this.books.on(region, day);
			keys.stream().filter((key) -> unset(book, key)).forEach((key) -> write(region, key, bill, day));
		}));
	}

	private static boolean unset(RuleBook book, String key) {
		return key.equals(RuleBooks.EFFECTIVE_FROM.name()) ? book.period() == Period.START_NOT_SET : !book.has(key);
	}

	private void write(Region region, String key, String bill, LocalDate day) {
		this.jdbc
			.sql("insert into blocked_bill (region, param_key, bill, happened_on) values (?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(region.code(), key, bill, day)
			.update();
	}

	@Override
	public Optional<Waiting> waiting(Region region, String key, LocalDate day) {
		if (!ASKED_BY_BILLS.contains(RuleTopic.of(key))) {
			return Optional.empty();
		}
		return Optional.of(this.jdbc
			.sql("select count(*), max(happened_on) from blocked_bill where region = ? and param_key = ? "
					+ "and happened_on <= ?")
			.params(region.code(), key, day)
			.query((row, at) -> new Waiting(Sort.BILLS, row.getLong(1), row.getObject(2, LocalDate.class)))
			.single());
	}

}
