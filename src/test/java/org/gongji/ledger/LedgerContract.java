package org.gongji.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** What the books promise on either database. */
abstract class LedgerContract {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final Region HERE = new Region("530900");

	@Autowired
	Ledger ledger;

	@Autowired
	ClosedMonths closed;

	@Autowired
	TrialBalance trialBalance;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcTemplate batches;

	@AfterEach
	void booksBalance() {
		assertThat(this.trialBalance.regions()).allMatch((line) -> line.open().isZero());
		assertThat(this.trialBalance.unbalancedEntries()).isEmpty();
	}

	@Test
	void anEntryIsReadBackAsItWasPosted() {
		Entry entry = entry(HERE);
		this.transaction.executeWithoutResult((status) -> this.ledger.post(entry));
		assertThat(this.ledger.postings(entry.id())).isEqualTo(entry.postings());
	}

	@Test
	void anEntryIsPostedInsideATransactionOnly() {
		Entry entry = entry(HERE);
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.ledger.post(entry));
	}

	@Test
	void aClosedMonthTakesNoEntry() {
		Region closed = new Region("999901");
		this.jdbc.sql(
				"insert into ledger_closed_month (region, first_day, closed_at, closed_by) values (?, ?, current_timestamp, 'test')")
			.params(closed.code(), LocalDate.now(SHANGHAI).withDayOfMonth(1))
			.update();
		Entry refused = entry(closed);
		assertThatExceptionOfType(MonthClosed.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> this.ledger.post(refused)))
			.satisfies((ex) -> assertThat(ex.month()).isEqualTo(YearMonth.now(SHANGHAI)));
		assertThat(this.ledger.postings(refused.id())).isEmpty();
	}

	@Test
	void onlyAMonthThatIsOverCanBeClosed() {
		YearMonth thisMonth = YearMonth.now(SHANGHAI);
		Region region = new Region("999902");
		assertThat(this.closed.close(region, thisMonth, "test")).isFalse();
		assertThat(this.closed.close(region, thisMonth.minusMonths(2), "test")).isTrue();
		assertThat(this.closed.close(region, thisMonth.minusMonths(2), "test")).isFalse();
		ClosedMonths first = new ClosedMonths(this.jdbc, this.batches,
				Clock.fixed(thisMonth.atDay(1).atTime(23, 59, 59).atZone(SHANGHAI).toInstant(), SHANGHAI));
		assertThat(first.close(region, thisMonth.minusMonths(1), "test")).isFalse();
		ClosedMonths second = new ClosedMonths(this.jdbc, this.batches,
				Clock.fixed(thisMonth.atDay(2).atStartOfDay(SHANGHAI).toInstant(), SHANGHAI));
		assertThat(second.close(region, thisMonth.minusMonths(1), "test")).isTrue();
		assertThat(this.closed.of(region)).extracting(ClosedMonths.Closed::month)
			.containsExactly(thisMonth.minusMonths(1), thisMonth.minusMonths(2));
	}

	@Test
	void atMidnightTheBusinessDayIsThatOfTheBookingTime() {
		Clock overMidnight = mock(Clock.class);
		when(overMidnight.getZone()).thenReturn(SHANGHAI);
		when(overMidnight.instant()).thenReturn(Instant.parse("2023-06-01T15:59:59.999Z"),
				Instant.parse("2023-06-01T16:00:00.001Z"));
		Entry entry = entry(HERE);
		this.transaction
			.executeWithoutResult((status) -> new Ledger(this.jdbc, this.batches, overMidnight).post(entry));
		assertThat(this.jdbc.sql("select business_day from ledger_entry where id = ?")
			.param(entry.id().value())
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2023, 6, 1));
		assertThat(this.jdbc.sql("select booked_at from ledger_entry where id = ?")
			.param(entry.id().value())
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(Instant.parse("2023-06-01T15:59:59.999Z"));
	}

	@Test
	void anUnevenPostingWrittenPastTheProgramIsFound() {
		Entry entry = entry(HERE);
		this.transaction.executeWithoutResult((status) -> {
			this.ledger.post(entry);
			Posting extra = Posting.debit(entry.postings().get(0).account(), HERE, Money.ofFen(7));
			this.jdbc.sql(
					"insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) values (?, ?, ?, ?, 'D', 7)")
				.params(extra.id().value(), entry.id().value(), extra.account().value(), HERE.code())
				.update();
			assertThat(this.trialBalance.unbalancedEntries()).contains(entry.id());
			assertThat(this.trialBalance.regions()).anyMatch((line) -> line.open().equals(Money.ofFen(7)));
			status.setRollbackOnly();
		});
	}

	private Entry entry(Region region) {
		return this.transaction.execute((status) -> {
			LedgerAccountId first = this.ledger.open(new LedgerAccount(region, "opening", ""));
			LedgerAccountId second = this.ledger.open(new LedgerAccount(region, "interest", ""));
			return new Entry(EntryId.fresh(), "test", LocalDate.of(2023, 6, 1), List
				.of(Posting.debit(first, region, Money.ofFen(150)), Posting.credit(second, region, Money.ofFen(150))));
		});
	}

}
