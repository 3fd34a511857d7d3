package org.gongji.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.ledger.ClosedMonths;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccount;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.PastLedger;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A region of its own for each test, with books that began some months ago. */
abstract class ClosingTown {

	static final YearMonth NOW = YearMonth.now(ZoneId.of("Asia/Shanghai"));

	/** One that could be closed two months ago at the latest. */
	static final YearMonth FIRST = NOW.minusMonths(3);

	private static final AtomicInteger REGIONS = new AtomicInteger(537_000);

	@Autowired
	MonthClosing closing;

	@Autowired
	MonthStatements statements;

	@Autowired
	ClosingChecks checks;

	@Autowired
	BalanceChecks balances;

	@Autowired
	ClosedMonthBooks closedBooks;

	@Autowired
	ClosedMonths closed;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcTemplate batches;

	@Autowired
	TransactionTemplate transaction;

	Region region;

	Actor one;

	Actor two;

	UUID account;

	@BeforeEach
	void settle() {
		this.region = new Region(String.valueOf(REGIONS.incrementAndGet()));
		this.one = new Actor("officer.one", Role.BUREAU, this.region);
		this.two = new Actor("officer.two", Role.BUREAU, this.region);
		this.account = account();
		book(FIRST.atDay(10), "opening", "opening", 100_000);
	}

	@AfterEach
	void theBooksAreBalancedAndClosedMonthsAreAsTheyWere() {
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.closedBooks.differences()).noneMatch((line) -> line.contains(this.region.code()));
	}

	UUID account() {
		return this.jdbc.sql("select id from personal_account where person_id = ?")
			.param(this.town.personWith(this.region, "0.00").value())
			.query(UUID.class)
			.single();
	}

	/** So many fen onto the account, or off it where it is less than nought. */
	void book(LocalDate day, String event, String kind, long fen) {
		book(this.account, day, event, kind, "", fen);
	}

	void book(UUID account, LocalDate day, String event, String kind, String subject, long fen) {
		this.transaction.executeWithoutResult((status) -> post(account, day, event, kind, subject, fen));
	}

	void post(UUID account, LocalDate day, String event, String kind, String subject, long fen) {
		Ledger ledger = PastLedger.on(day, this.jdbc, this.batches);
		LedgerAccountId own = new LedgerAccountId(account);
		LedgerAccountId other = ledger.open(new LedgerAccount(this.region, kind, subject));
		Money amount = Money.ofFen(Math.abs(fen));
		ledger.post(new Entry(EntryId.fresh(), event, day, (fen > 0)
				? List.of(Posting.debit(other, this.region, amount), Posting.credit(own, this.region, amount))
				: List.of(Posting.debit(own, this.region, amount), Posting.credit(other, this.region, amount))));
		this.jdbc.sql("update personal_account set available_fen = available_fen + ? where id = ?")
			.params(fen, account)
			.update();
	}

	ClosingOutcome propose(YearMonth month) {
		return this.closing.propose(this.one, this.region, month, RequestId.fresh());
	}

	ClosingOutcome close(YearMonth month) {
		return this.closing.close(this.two, this.region, month);
	}

	/** Closes a month from the check of the books on. */
	void closed(YearMonth month) {
		this.balances.ask(this.one, this.region);
		assertThat(propose(month)).isEqualTo(new ClosingOutcome.Done());
		assertThat(close(month)).isEqualTo(new ClosingOutcome.Done());
	}

	MonthStatement statement(YearMonth month) {
		return this.statements.of(this.region, month).orElseThrow();
	}

	long fen(YearMonth month, FigureName name) {
		return statement(month).figures().of(name).amount().fen();
	}

	static ClosingOutcome refused(ClosingOutcome.Why why) {
		return ClosingOutcome.Refused.because(why);
	}

}
