package org.gongji.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.gongji.access.OnCommit;
import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The books (总账): entries go in, nothing is ever changed or taken out. */
@Component
public class Ledger {

	private static final String INSERT_POSTING = """
			insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen, corrects_id)
			values (?, ?, ?, ?, ?, ?, ?)""";

	private static final String INSERT_MANY = """
			insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen, corrects_id)
			select p.id, cast(? as uuid), p.account_id, p.region, p.side, p.amount_fen, p.corrects_id
			  from unnest(cast(? as uuid array), cast(? as uuid array), cast(? as varchar array),
			              cast(? as varchar array), cast(? as bigint array), cast(? as uuid array))
			       as p(id, account_id, region, side, amount_fen, corrects_id)""";

	/** From so many postings on they travel as arrays, in one row of parameters. */
	private static final int MANY = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	private final Set<UUID> opened = ConcurrentHashMap.newKeySet();

	Ledger(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Writes the entry in the caller's transaction, in two statements. Its business day
	 * is today in Shanghai; a closed month takes no entry, so a correction of old events
	 * stands in the open month.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(Entry entry) {
		Instant now = this.clock.instant();
		OffsetDateTime bookedAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
		LocalDate day = LocalDate.ofInstant(now, this.clock.getZone());
		if (insert(entry, bookedAt, day) != 1) {
			throw new MonthClosed(YearMonth.from(day));
		}
		if (entry.postings().size() >= MANY) {
			insertMany(entry);
			return;
		}
		this.batches.batchUpdate(INSERT_POSTING, entry.postings(), entry.postings().size(),
				(statement, posting) -> bind(statement, entry.id(), posting));
	}

	private void insertMany(Entry entry) {
		List<Posting> all = entry.postings();
		this.jdbc.sql(INSERT_MANY)
			.params(entry.id().value(), column(all, "uuid", (posting) -> posting.id().value()),
					column(all, "uuid", (posting) -> posting.account().value()),
					column(all, "varchar", (posting) -> posting.region().code()),
					column(all, "varchar", (posting) -> posting.side().code()),
					column(all, "bigint", (posting) -> posting.amount().fen()),
					column(all, "uuid", (posting) -> (posting.corrects() != null) ? posting.corrects().value() : null))
			.update();
	}

	private static <T> SqlArrayValue column(List<T> all, String type, Function<T, Object> read) {
		return new SqlArrayValue(type, all.stream().map(read).toArray());
	}

	private int insert(Entry entry, OffsetDateTime bookedAt, LocalDate day) {
		Set<String> regions = entry.regions();
		List<Object> values = new ArrayList<>(
				List.of(entry.id().value(), entry.event(), bookedAt, day, entry.effectiveOn(), day.withDayOfMonth(1)));
		values.addAll(regions);
		return this.jdbc
			.sql("""
					insert into ledger_entry (id, event, booked_at, business_day, effective_on)
					select cast(? as uuid), cast(? as varchar(40)), cast(? as timestamp with time zone), cast(? as date),
					       cast(? as date)
					 where not exists (select 1 from ledger_closed_month where first_day = ? and region in (%s))"""
				.formatted(String.join(", ", Collections.nCopies(regions.size(), "?"))))
			.params(values)
			.update();
	}

	private static void bind(PreparedStatement statement, EntryId entry, Posting posting) throws SQLException {
		statement.setObject(1, posting.id().value());
		statement.setObject(2, entry.value());
		statement.setObject(3, posting.account().value());
		statement.setString(4, posting.region().code());
		statement.setString(5, posting.side().code());
		statement.setLong(6, posting.amount().fen());
		statement.setObject(7, (posting.corrects() != null) ? posting.corrects().value() : null);
	}

	/**
	 * Opens the account unless it is open; asks the database once in the life of this
	 * program.
	 */
	@Transactional
	public LedgerAccountId open(LedgerAccount account) {
		LedgerAccountId id = account.id();
		if (!this.opened.contains(id.value())) {
			this.jdbc.sql(
					"insert into ledger_account (id, region, kind, subject) values (?, ?, ?, ?) on conflict do nothing")
				.params(id.value(), account.region().code(), account.kind(), account.subject())
				.update();
			OnCommit.run(() -> this.opened.add(id.value()));
		}
		return id;
	}

	/** Opens those of these accounts that are not open, in one statement. */
	@Transactional
	public void openAll(List<LedgerAccount> accounts) {
		List<LedgerAccount> missing = accounts.stream()
			.filter((one) -> !this.opened.contains(one.id().value()))
			.distinct()
			.sorted(Comparator.comparing((one) -> one.id().value()))
			.toList();
		if (missing.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into ledger_account (id, region, kind, subject)
				select a.id, a.region, a.kind, a.subject
				  from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as varchar array),
				              cast(? as varchar array)) as a(id, region, kind, subject)
				    on conflict do nothing""")
			.params(column(missing, "uuid", (one) -> one.id().value()),
					column(missing, "varchar", (one) -> one.region().code()),
					column(missing, "varchar", LedgerAccount::kind), column(missing, "varchar", LedgerAccount::subject))
			.update();
		OnCommit.run(() -> missing.forEach((one) -> this.opened.add(one.id().value())));
	}

	/** The postings of an entry in the order in which they were made. */
	@Transactional(readOnly = true)
	public List<Posting> postings(EntryId entry) {
		return this.jdbc.sql(
				"select id, account_id, region, side, amount_fen, corrects_id from ledger_posting where entry_id = ? order by id")
			.param(entry.value())
			.query((row, number) -> {
				UUID corrects = row.getObject("corrects_id", UUID.class);
				return new Posting(new PostingId(row.getObject("id", UUID.class)),
						new LedgerAccountId(row.getObject("account_id", UUID.class)),
						new Region(row.getString("region")), Side.of(row.getString("side")),
						Money.ofFen(row.getLong("amount_fen")), (corrects != null) ? new PostingId(corrects) : null);
			})
			.list();
	}

}
