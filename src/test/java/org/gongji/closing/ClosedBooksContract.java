package org.gongji.closing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.audit.Audit;
import org.gongji.rules.Regions;
import org.gongji.testing.AtOnce;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What is told of books that were closed, changed, broken off or asked by too many. */
abstract class ClosedBooksContract extends ClosingTown {

	@Autowired
	private Months months;

	@Autowired
	private StatementsInTurn inTurn;

	@Autowired
	private Regions regions;

	@Autowired
	private Audit audit;

	@Autowired
	private AsyncTaskExecutor applicationTaskExecutor;

	@Autowired
	private Clock clock;

	@Autowired
	private WebApplicationContext context;

	/** What the database itself refuses is let through until the transaction ends. */
	abstract void unguarded();

	@Test
	void checkBooksNamesAClosedMonthWhoseFiguresWereChangedOrAreGone() {
		closed(FIRST);
		closed(FIRST.plusMonths(1));
		String changed = "region %s, month %s: the figures written down at the closing were changed"
			.formatted(this.region, FIRST);
		String other = "region %s, month %s: the closed month says other figures than its postings"
			.formatted(this.region, FIRST);
		past("update closing_figure set amount_fen = amount_fen + 1 where figure = 'AFTER' and first_day = ? and region = ?",
				(found) -> assertThat(found).containsExactly(changed, other));
		past("update closing_figure set item_count = item_count + 1 where figure = 'IN_OPENING' and first_day = ? "
				+ "and region = ?", (found) -> assertThat(found).containsExactly(changed, other));
		past("delete from closing_figure where first_day = ? and region = ?",
				(found) -> assertThat(found).containsExactly(changed, other));
		past("delete from closing_figure where first_day >= ? and region = ?",
				(found) -> assertThat(found).hasSize(4).startsWith(changed, other));
	}

	/** Changes the figures past the program, and takes the change back. */
	private void past(String change, Consumer<List<String>> told) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			unguarded();
			assertThat(this.jdbc.sql(change).params(FIRST.atDay(1), this.region.code()).update()).isPositive();
			told.accept(this.closedBooks.differences()
				.stream()
				.filter((line) -> line.contains(this.region.code()))
				.toList());
			assertThat(this.closedBooks.closed())
				.contains("region %s: closed from %s to %s".formatted(this.region, FIRST, FIRST.plusMonths(1)));
		});
	}

	/** A ledger of millions is not searched for it on each page. */
	@Test
	void withWhichMonthTheBooksBeganIsAskedUntilOneIsClosed() {
		assertThat(this.months.of(this.region)).extracting(Months.Month::month).endsWith(FIRST).hasSize(4);
		book(FIRST.plusMonths(1).atDay(3), "purchase", "payable", -100);
		assertThat(this.checks.next(this.region)).contains(FIRST);
		closed(FIRST);
		List<String> asked = CountedStatements.during(() -> {
			assertThat(this.months.of(this.region)).extracting(Months.Month::month).endsWith(FIRST).hasSize(4);
			assertThat(this.checks.next(this.region)).contains(FIRST.plusMonths(1));
			return this.statements.of(this.region, FIRST);
		}).statements();
		assertThat(asked).isNotEmpty().noneMatch((sql) -> sql.contains("ledger_posting"));
	}

	@Test
	void eachRegionIsCheckedInTheNight() {
		OffsetDateTime before = OffsetDateTime.now(this.clock).minusSeconds(1);
		new NightChecks(this.regions, this.balances).check();
		assertThat(this.regions.all()).hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy(
					(card) -> assertThat(this.balances.last(card.region()).orElseThrow().askedAt()).isAfter(before));
	}

	@Test
	void aCheckThatBreaksOffIsToldAndMayBeAskedAnew() throws Exception {
		Books broken = mock(Books.class);
		given(broken.differences(this.region)).willThrow(new IllegalStateException("for a test"));
		BalanceChecks breaking = new BalanceChecks(broken, this.jdbc, this.audit, this.clock, this.transaction,
				this.applicationTaskExecutor);
		breaking.ask(this.one, this.region);
		BalanceCheck seen = this.balances.last(this.region).orElseThrow();
		assertThat(seen).matches(BalanceCheck::failed)
			.matches((one) -> !one.running())
			.matches((one) -> !one.balanced());
		assertThat(this.checks.of(this.region, FIRST)).filteredOn(CheckItem::stops)
			.extracting(CheckItem::key)
			.contains("closing.check.failed");
		assertThat(page("/bureau/months").getContentAsString(StandardCharsets.UTF_8)).contains("上次核对没有做完，出了错")
			.doesNotContain("账目相符", "??");
		this.balances.ask(this.one, this.region);
		assertThat(this.balances.last(this.region).orElseThrow().balanced()).isTrue();
		assertThat(this.checks.of(this.region, FIRST)).noneMatch(CheckItem::stops);
	}

	@Test
	void whoLooksWhileOthersAreCountedIsAskedForPatience() throws Exception {
		this.balances.ask(this.one, this.region);
		CountDownLatch busy = new CountDownLatch(2);
		CountDownLatch over = new CountDownLatch(1);
		List<Object> answers = AtOnce.atOnce(List.of(() -> hold("a", busy, over), () -> hold("b", busy, over), () -> {
			busy.await(10, TimeUnit.SECONDS);
			try {
				assertThat(propose(FIRST)).isEqualTo(refused(ClosingOutcome.Why.COUNTING));
				return page("/bureau/months/" + FIRST);
			}
			finally {
				over.countDown();
			}
		}));
		MockHttpServletResponse told = (MockHttpServletResponse) answers.get(2);
		assertThat(told.getStatus()).isEqualTo(503);
		assertThat(told.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
		assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("正在统计", "请过一分钟再打开").doesNotContain("??");
		assertThat(page("/bureau/months/" + FIRST).getStatus()).isEqualTo(200);
		long before = entries();
		book(FIRST.atDay(20), "purchase", "payable", -100);
		assertThat(entries()).as("as it was within the minute").isEqualTo(before);
		closed(FIRST);
		assertThat(this.inTurn.shown(this.region, FIRST).orElseThrow().provisional()).isFalse();
		assertThat(entries()).isEqualTo(before + 1);
	}

	private long entries() {
		return this.inTurn.shown(this.region, FIRST).orElseThrow().entries();
	}

	/** Takes a turn until the end. */
	private Object hold(Object key, CountDownLatch busy, CountDownLatch over) {
		@SuppressWarnings("unchecked")
		InTurn<Object, Object> turns = (InTurn<Object, Object>) ReflectionTestUtils.getField(this.inTurn, "open");
		return turns.fresh(key, () -> {
			busy.countDown();
			try {
				over.await(30, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return Optional.empty();
		});
	}

	private MockHttpServletResponse page(String path) throws Exception {
		MockMvc mvc = Visitors.pages(this.context);
		return mvc.perform(get(path).with(Visitors.as(Role.BUREAU, this.region.code(), null)))
			.andReturn()
			.getResponse();
	}

}
