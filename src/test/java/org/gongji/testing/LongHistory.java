package org.gongji.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccounts;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Years of an account, written as they would stand by now: balanced entries of past days,
 * which no use case can book any more.
 */
public final class LongHistory {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final int EACH = 5;

	private final JdbcTemplate jdbc;

	private final PersonalAccounts accounts;

	public LongHistory(JdbcTemplate jdbc, PersonalAccounts accounts) {
		this.jdbc = jdbc;
		this.accounts = accounts;
	}

	/**
	 * So many movements spread evenly from the first day to today: 10.00 in, then 1.00 to
	 * 4.00 out, and so on. The last one, 10.00 in, is booked by the product itself.
	 */
	public AccountId write(PersonId owner, Region region, LocalDate first, int movements) {
		AccountId account = this.accounts.open(owner, region, first);
		UUID other = opening(region);
		LocalDate today = LocalDate.now(SHANGHAI);
		long days = first.until(today, java.time.temporal.ChronoUnit.DAYS);
		List<Object[]> entries = new ArrayList<>();
		List<Object[]> postings = new ArrayList<>();
		long balance = 0;
		for (int count = 0; count < movements - 1; count++) {
			UUID entry = EntryId.fresh().value();
			LocalDate day = first.plusDays(days * count / movements);
			boolean in = count % EACH == 0;
			long fen = in ? 1000 : 100L * (count % EACH);
			balance += in ? fen : -fen;
			entries.add(new Object[] { entry, in ? "opening" : "purchase",
					OffsetDateTime.of(day.atTime(9, count % 60), SHANGHAI.getRules().getOffset(day.atStartOfDay())),
					day, day });
			postings.add(new Object[] { PostingId.fresh().value(), entry, other, region.code(), in ? "D" : "C", fen });
			postings.add(new Object[] { PostingId.fresh().value(), entry, account.value(), region.code(),
					in ? "C" : "D", fen });
		}
		this.jdbc.batchUpdate(
				"insert into ledger_entry (id, event, booked_at, business_day, effective_on) values (?, ?, ?, ?, ?)",
				entries);
		this.jdbc.batchUpdate(
				"insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) values (?, ?, ?, ?, ?, ?)",
				postings);
		this.jdbc.update("update personal_account set available_fen = ? where id = ?", balance, account.value());
		this.accounts.bringForward(account, region, Money.ofYuan("10.00"), today, RequestId.fresh(), Actor.SYSTEM);
		return account;
	}

	/** The region's account of opening balances, opened by the product. */
	private UUID opening(Region region) {
		UUID id = UUID.nameUUIDFromBytes((region + "|opening|").getBytes(java.nio.charset.StandardCharsets.UTF_8));
		this.jdbc.update(
				"insert into ledger_account (id, region, kind, subject) values (?, ?, 'opening', '') on conflict do nothing",
				id, region.code());
		return id;
	}

}
