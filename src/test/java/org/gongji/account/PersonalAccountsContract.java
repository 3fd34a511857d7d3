package org.gongji.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;
import org.gongji.ledger.Ledger;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What personal accounts promise on either database. */
abstract class PersonalAccountsContract {

	private static final Region HERE = new Region("530900");

	private static final Region THERE = new Region("610100");

	private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	LaterMoney later;

	@Autowired
	Ledger ledger;

	@Autowired
	Books books;

	@Autowired
	Statements statements;

	@Autowired
	FilteredStatement filtered;

	@Autowired
	Somebody somebody;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private final ProviderId shop = new ProviderId(UUID.randomUUID());

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aBalanceIsBroughtForwardOncePerRequest() {
		AccountId account = open(HERE);
		RequestId request = RequestId.fresh();
		for (int time = 0; time < 3; time++) {
			this.accounts.bringForward(account, HERE, Money.ofYuan("100.00"), DAY, request, Actor.SYSTEM);
		}
		assertThat(available(account)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aPaymentMovesWholeOrNotAtAll() {
		AccountId rich = withMoney(HERE, "50.00");
		AccountId poor = withMoney(HERE, "10.00");
		assertThat(pay(HERE, draw(rich, HERE, "50.00"), draw(poor, HERE, "10.01"))).isEmpty();
		assertThat(available(rich)).isEqualTo(Money.ofYuan("50.00"));
		assertThat(pay(HERE, draw(rich, HERE, "50.00"), draw(poor, HERE, "10.00"))).isPresent();
		assertThat(available(rich)).isEqualTo(Money.ZERO);
		assertThat(available(poor)).isEqualTo(Money.ZERO);
	}

	@Test
	void aFrozenAccountPaysNothing() {
		AccountId account = withMoney(HERE, "50.00");
		this.jdbc.sql("update personal_account set state = 'frozen' where id = ?").param(account.value()).update();
		assertThat(pay(HERE, draw(account, HERE, "1.00"))).isEmpty();
		assertThat(available(account)).isEqualTo(Money.ofYuan("50.00"));
	}

	@Test
	void aPurchaseElsewhereBalancesInBothRegions() {
		AccountId account = withMoney(HERE, "80.00");
		EntryId entry = pay(THERE, draw(account, HERE, "80.00")).orElseThrow();
		assertThat(this.ledger.postings(entry)).extracting(Posting::region, Posting::side)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(HERE, Side.DEBIT),
					org.assertj.core.groups.Tuple.tuple(HERE, Side.CREDIT),
					org.assertj.core.groups.Tuple.tuple(THERE, Side.DEBIT),
					org.assertj.core.groups.Tuple.tuple(THERE, Side.CREDIT));
	}

	@Test
	void aReversalPointsToWhatItTakesBackAndTakesNoMore() {
		AccountId account = withMoney(HERE, "80.00");
		EntryId entry = pay(THERE, draw(account, HERE, "80.00")).orElseThrow();
		Payment part = new Payment(this.shop, THERE, DAY, List.of(draw(account, HERE, "30.00")));
		EntryId back = this.transaction.execute((status) -> this.accounts.giveBack(entry, part));
		assertThat(available(account)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.ledger.postings(back)).extracting(Posting::corrects)
			.containsExactlyInAnyOrderElementsOf(this.ledger.postings(entry).stream().map(Posting::id).toList());
		Payment tooMuch = new Payment(this.shop, THERE, DAY, List.of(draw(account, HERE, "80.01")));
		assertThat(org.assertj.core.api.Assertions
			.catchThrowable(() -> this.transaction.execute((status) -> this.accounts.giveBack(entry, tooMuch))))
			.isInstanceOf(IllegalArgumentException.class);
		assertThat(available(account)).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void whatComesBackForAClosedAccountIsKeptForWhoeverFollows() {
		AccountId account = withMoney(HERE, "80.00");
		EntryId entry = pay(HERE, draw(account, HERE, "80.00")).orElseThrow();
		this.jdbc.sql("update personal_account set state = 'closed' where id = ?").param(account.value()).update();
		Payment back = new Payment(this.shop, HERE, DAY, List.of(draw(account, HERE, "80.00")));
		EntryId returned = this.transaction.execute((status) -> this.accounts.giveBack(entry, back));
		assertThat(this.ledger.postings(returned)).extracting(Posting::corrects).doesNotContainNull();
		assertThat(available(account)).isEqualTo(Money.ZERO);
		assertThat(this.later.of(account)).singleElement()
			.extracting(LaterMoney.Later::cause, LaterMoney.Later::amount, LaterMoney.Later::passed)
			.containsExactly(LaterMoney.Cause.REVERSAL, Money.ofYuan("80.00"), null);
	}

	@Test
	void manyTillsNeverOverdraw() throws Exception {
		AccountId account = withMoney(HERE, "1000.00");
		ExecutorService tills = Executors.newFixedThreadPool(64);
		try {
			List<Future<Boolean>> paid = tills.invokeAll(IntStream.range(0, 500)
				.<Callable<Boolean>>mapToObj((number) -> () -> pay(HERE, draw(account, HERE, "30.00")).isPresent())
				.toList());
			int count = 0;
			for (Future<Boolean> one : paid) {
				count += one.get() ? 1 : 0;
			}
			assertThat(count).isEqualTo(33);
			assertThat(available(account)).isEqualTo(Money.ofYuan("10.00"));
		}
		finally {
			tills.shutdownNow();
		}
	}

	@Test
	void aStatementRunsFromOpeningToClosing() {
		AccountId account = withMoney(HERE, "100.00");
		pay(HERE, draw(account, HERE, "30.00"));
		pay(HERE, draw(account, HERE, "20.50"));
		YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
		UUID owner = this.jdbc.sql("select person_id from personal_account where id = ?")
			.param(account.value())
			.query(UUID.class)
			.single();
		PersonalAccount whole = this.accounts.of(new PersonId(owner)).orElseThrow();
		FilteredStatement.Totals statement = this.filtered.totals(whole, StatementFilter.of(month, month));
		assertThat(statement.opening()).isEqualTo(Money.ZERO);
		assertThat(this.filtered.page(whole, StatementFilter.of(month, month), null, 9))
			.extracting(Statements.Movement::balance)
			.containsExactly(Money.ofYuan("49.50"), Money.ofYuan("70.00"), Money.ofYuan("100.00"));
		assertThat(statement.rows()).isEqualTo(3);
		assertThat(statement.in()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(statement.out()).isEqualTo(Money.ofYuan("-50.50"));
		assertThat(statement.closing()).isEqualTo(available(account));
		YearMonth next = month.plusMonths(1);
		assertThat(this.filtered.totals(whole, StatementFilter.of(next, next)).opening())
			.isEqualTo(Money.ofYuan("49.50"));
		assertThat(this.statements.newest(account, 2)).extracting(Statements.Movement::balance)
			.containsExactly(Money.ofYuan("49.50"), Money.ofYuan("70.00"));
	}

	@Test
	void aBalanceWrittenPastTheLedgerIsNamed() {
		AccountId account = withMoney(HERE, "100.00");
		this.jdbc.sql("update personal_account set available_fen = 10001 where id = ?").param(account.value()).update();
		assertThat(this.books.differences()).singleElement().asString().contains("100.01").contains("100.00");
		this.jdbc.sql("update personal_account set available_fen = 10000 where id = ?").param(account.value()).update();
	}

	private AccountId open(Region region) {
		PersonId owner = this.somebody.in(region);
		return this.accounts.open(owner, region, DAY);
	}

	private AccountId withMoney(Region region, String yuan) {
		AccountId account = open(region);
		this.accounts.bringForward(account, region, Money.ofYuan(yuan), DAY, RequestId.fresh(), Actor.SYSTEM);
		return account;
	}

	private static Draw draw(AccountId account, Region region, String yuan) {
		return Draw.of(account, region, Money.ofYuan(yuan));
	}

	private Optional<EntryId> pay(Region place, Draw... draws) {
		return this.transaction.execute((status) -> {
			Optional<EntryId> entry = this.accounts.pay(new Payment(this.shop, place, DAY, List.of(draws)));
			if (entry.isEmpty()) {
				status.setRollbackOnly();
			}
			return entry;
		});
	}

	private Money available(AccountId account) {
		return this.jdbc.sql("select available_fen from personal_account where id = ?")
			.param(account.value())
			.query(Long.class)
			.optional()
			.map(Money::ofFen)
			.orElseThrow();
	}

}
