package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.account.AccountId;
import org.gongji.account.CreditBooking;
import org.gongji.account.HeldAccounts;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Books a drafted slice as it was approved: one entry a month. Who closed the account
 * since is left out and listed. The transaction is the caller's.
 */
@Component
class SliceBooking {

	private final HeldAccounts accounts;

	private final CreditBooking booking;

	private final DraftRows drafts;

	private final SliceRows slices;

	private final InterestRows interest;

	private final ClaimSetOff setOff;

	private final JdbcClient jdbc;

	private final Clock clock;

	SliceBooking(HeldAccounts accounts, CreditBooking booking, DraftRows drafts, SliceRows slices,
			InterestRows interest, ClaimSetOff setOff, JdbcClient jdbc, Clock clock) {
		this.accounts = accounts;
		this.booking = booking;
		this.drafts = drafts;
		this.slices = slices;
		this.interest = interest;
		this.setOff = setOff;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void book(Slice slice) {
		List<Drafted> all = this.jdbc.sql("""
				select c.id, c.person_id, c.account_id, c.credited_month, c.amount_fen, g.kind
				  from credit c join credit_ground g on g.id = c.ground_id
				 where c.run_id = ? and c.slice_no = ?""")
			.params(slice.run().id().value(), slice.number())
			.query(SliceBooking::drafted)
			.list();
		Set<AccountId> open = this.accounts.takingMoney(all.stream().map(Drafted::account).distinct().toList());
		List<Drafted> left = all.stream().filter((one) -> !open.contains(one.account())).toList();
		left.forEach((one) -> leaveOut(slice, one));
		LocalDate interestOn = this.interest.terms(slice.run().id()).map(InterestTerms::postingDay).orElse(null);
		Map<YearMonth, List<CreditBooking.Credit>> months = all.stream()
			.filter((one) -> open.contains(one.account()))
			.collect(Collectors.groupingBy(Drafted::month, TreeMap::new,
					Collectors.mapping(Drafted::credit, Collectors.toList())));
		months.forEach((month, credits) -> note(slice, month,
				this.booking.book(slice.run().region(), credits, (interestOn != null) ? interestOn : month.atDay(1))));
		if (slice.run().kind() == RunKind.MONTHLY) {
			this.setOff.against(slice,
					all.stream()
						.filter((one) -> open.contains(one.account()))
						.collect(Collectors.toMap(Drafted::account, Drafted::amount, Money::plus)));
		}
		this.slices.booked(slice, left.size(), Money.sum(left.stream().map(Drafted::amount).toList()),
				OffsetDateTime.now(this.clock));
	}

	private void leaveOut(Slice slice, Drafted one) {
		this.jdbc.sql("delete from credit where id = ?").param(one.id()).update();
		if (slice.run().kind() == RunKind.MONTHLY) {
			this.drafts.closed(slice, one.person(), one.month());
		}
	}

	private void note(Slice slice, YearMonth month, EntryId entry) {
		this.jdbc.sql("""
				insert into credit_entry (entry_id, region, run_id, slice_no, credited_month) values (?, ?, ?, ?, ?)""")
			.params(entry.value(), slice.run().region().code(), slice.run().id().value(), slice.number(),
					month.atDay(1))
			.update();
	}

	private static Drafted drafted(ResultSet row, int number) throws SQLException {
		return new Drafted(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
				new AccountId(row.getObject(3, UUID.class)), YearMonth.from(row.getObject(4, LocalDate.class)),
				Money.ofFen(row.getLong(5)), CreditKind.valueOf(row.getString(6)));
	}

	private record Drafted(UUID id, UUID person, AccountId account, YearMonth month, Money amount, CreditKind kind) {

		CreditBooking.Credit credit() {
			return new CreditBooking.Credit(this.account, this.amount, switch (this.kind) {
				case OWN_CONTRIBUTION -> CreditBooking.Source.CONTRIBUTION;
				case INTEREST -> CreditBooking.Source.INTEREST;
				default -> CreditBooking.Source.POOLED_FUND;
			});
		}

	}

}
