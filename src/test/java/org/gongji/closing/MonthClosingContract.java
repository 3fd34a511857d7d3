package org.gongji.closing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.closing.ClosingOutcome.Done;
import org.gongji.closing.ClosingOutcome.Why;
import org.gongji.ledger.MonthClosed;
import org.gongji.person.PersonId;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the closing of a month promises on either database. */
abstract class MonthClosingContract extends ClosingTown {

	@Test
	void monthsAreClosedInOrderByTwoOfficersAndTakeNothingAnyMore() {
		assertThat(propose(FIRST)).as("not checked").isEqualTo(refused(Why.STOPPED));
		assertThat(close(FIRST)).isEqualTo(refused(Why.NOT_PROPOSED));
		this.balances.ask(this.one, this.region);
		assertThat(this.balances.last(this.region).orElseThrow().balanced()).isTrue();
		assertThat(propose(FIRST.plusMonths(1))).as("in order").isEqualTo(refused(Why.STOPPED));
		assertThat(propose(NOW)).as("not over").isEqualTo(refused(Why.STOPPED));
		RequestId request = RequestId.fresh();
		assertThat(this.closing.propose(this.one, this.region, FIRST, request)).isEqualTo(new Done());
		assertThat(this.closing.propose(this.one, this.region, FIRST, request)).as("again").isEqualTo(new Done());
		assertThat(propose(FIRST)).isEqualTo(refused(Why.PROPOSED));
		assertThat(this.closing.close(this.one, this.region, FIRST))
			.isEqualTo(new ClosingOutcome.Refused("approval.refused." + ApprovalOutcome.Why.SAME_PERSON));
		assertThat(statement(FIRST).provisional()).isTrue();
		MonthStatement before = statement(FIRST);
		assertThat(close(FIRST)).isEqualTo(new Done());
		MonthStatement after = statement(FIRST);
		assertThat(after.provisional()).isFalse();
		assertThat(after.digest()).isEqualTo(before.digest());
		assertThat(after.figures()).isEqualTo(before.figures());
		assertThat(close(FIRST)).isEqualTo(refused(Why.CLOSED));
		assertThat(propose(FIRST)).isEqualTo(refused(Why.CLOSED));
		assertThatExceptionOfType(MonthClosed.class)
			.isThrownBy(() -> book(FIRST.atEndOfMonth(), "opening", "opening", 1))
			.satisfies((ex) -> assertThat(ex.month()).isEqualTo(FIRST));
		assertThat(statement(FIRST)).isEqualTo(after);
		closed(FIRST.plusMonths(1));
		assertThat(fen(FIRST.plusMonths(1), FigureName.BEFORE)).isEqualTo(100_000);
		assertThat(this.closedBooks.closed())
			.contains("region %s: closed from %s to %s".formatted(this.region, FIRST, FIRST.plusMonths(1)));
	}

	@Test
	void whatIsReturnedIsProposedAnew() {
		this.balances.ask(this.one, this.region);
		propose(FIRST);
		assertThat(this.closing.giveBack(this.two, this.region, FIRST, " "))
			.isEqualTo(new ClosingOutcome.Refused("approval.refused." + ApprovalOutcome.Why.REASON_MISSING));
		assertThat(this.closing.giveBack(this.two, this.region, FIRST, "先对账")).isEqualTo(new Done());
		assertThat(this.closing.giveBack(this.two, this.region, FIRST, "先对账")).isEqualTo(refused(Why.NOT_PROPOSED));
		assertThat(close(FIRST)).isEqualTo(refused(Why.NOT_PROPOSED));
		assertThat(propose(FIRST)).isEqualTo(new Done());
		assertThat(close(FIRST)).isEqualTo(new Done());
	}

	@Test
	void ofOfficersAtOnceOneProposesAndOneCloses() throws Exception {
		this.balances.ask(this.one, this.region);
		assertThat(AtOnce.atOnce(4, 4, () -> propose(FIRST))).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(AtOnce.atOnce(4, 4, () -> close(FIRST))).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(statement(FIRST).provisional()).isFalse();
	}

	@Test
	void booksThatDifferAreNotClosed() {
		this.jdbc.sql("update personal_account set available_fen = available_fen + 1 where id = ?")
			.param(this.account)
			.update();
		this.balances.ask(this.one, this.region);
		assertThat(this.balances.last(this.region).orElseThrow().differences()).singleElement()
			.asString()
			.contains(this.account.toString(), "1000.01", "1000.00");
		assertThat(propose(FIRST)).isEqualTo(refused(Why.STOPPED));
		this.jdbc.sql("update personal_account set available_fen = available_fen - 1 where id = ?")
			.param(this.account)
			.update();
		closed(FIRST);
	}

	@Test
	void whatIsBookedBetweenProposalAndClosingIsSeenFirst() {
		this.balances.ask(this.one, this.region);
		propose(FIRST);
		book(FIRST.atDay(28), "purchase", "payable", -100);
		assertThat(close(FIRST))
			.isEqualTo(new ClosingOutcome.Refused("approval.refused." + ApprovalOutcome.Why.CONTENT_CHANGED));
		this.closing.giveBack(this.two, this.region, FIRST, "数字变了");
		closed(FIRST);
		assertThat(fen(FIRST, FigureName.OUT_PURCHASES)).isEqualTo(100);
	}

	/** The booking has been written and not yet committed when the month is closed. */
	@Test
	void aBookingUnderWayAtTheMomentOfTheClosingIsWaitedForAndSeen() throws Exception {
		this.balances.ask(this.one, this.region);
		propose(FIRST);
		CountDownLatch written = new CountDownLatch(1);
		List<Object> answers = AtOnce.atOnce(List.of(() -> {
			this.transaction.executeWithoutResult((status) -> {
				post(this.account, FIRST.atEndOfMonth(), "purchase", "payable", "", -700);
				written.countDown();
				pause(700);
			});
			return "booked";
		}, () -> {
			written.await(10, TimeUnit.SECONDS);
			return close(FIRST);
		}));
		assertThat(answers).containsExactly("booked", refused(Why.CHANGED));
		assertThat(statement(FIRST).provisional()).isTrue();
		this.closing.giveBack(this.two, this.region, FIRST, "数字变了");
		closed(FIRST);
		assertThat(fen(FIRST, FigureName.OUT_PURCHASES)).isEqualTo(700);
	}

	/**
	 * Tills book on until the month is closed under them: each booking is in the month
	 * and in its statement, or refused.
	 */
	@Test
	void eachBookingIsInTheMonthAndItsStatementOrAfterIt() throws Exception {
		List<UUID> tills = List.of(account(), account());
		this.balances.ask(this.one, this.region);
		List<Callable<Integer>> works = new ArrayList<>();
		tills.forEach((till) -> works.add(() -> booked(till)));
		works.add(this::closedAmongBookings);
		List<Integer> answers = AtOnce.atOnce(works);
		int booked = answers.get(0) + answers.get(1);
		assertThat(fen(FIRST, FigureName.IN_INTEREST)).isEqualTo(booked);
		assertThat(statement(FIRST).provisional()).isFalse();
		assertThat(this.jdbc.sql("""
				select count(*) from ledger_entry e where e.event = 'interest' and exists (
				  select 1 from ledger_posting p where p.entry_id = e.id and p.region = ?)""")
			.param(this.region.code())
			.query(Integer.class)
			.single()).isEqualTo(booked);
	}

	/** One fen at a time, until the month is closed. */
	private int booked(UUID till) {
		for (int times = 0; times < 40; times++) {
			try {
				book(till, FIRST.atEndOfMonth(), "interest", "interest", "", 1);
			}
			catch (MonthClosed ex) {
				return times;
			}
			pause(ThreadLocalRandom.current().nextInt(120));
		}
		return 40;
	}

	private int closedAmongBookings() {
		int tries = 0;
		do {
			tries++;
			this.closing.giveBack(this.two, this.region, FIRST, "再来一次");
			propose(FIRST);
		}
		while (!(close(FIRST) instanceof Done) && tries < 500);
		return tries;
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void theListSaysWhatIsOpenAndWhatIsClosed() {
		closed(FIRST);
		List<CheckItem> items = this.checks.of(this.region, FIRST.plusMonths(1));
		assertThat(items).noneMatch(CheckItem::stops)
			.extracting(CheckItem::key)
			.contains("closing.check.over", "closing.check.inOrder", "closing.check.balanced");
		assertThat(this.checks.of(this.region, NOW)).filteredOn(CheckItem::stops)
			.extracting(CheckItem::key)
			.contains("closing.check.notOver", "closing.check.earlierOpen");
		assertThat(this.checks.next(this.region)).contains(FIRST.plusMonths(1));
		assertThat(this.statements.of(this.region, FIRST.minusMonths(1))).isEmpty();
		assertThat(this.statements.of(this.region, NOW.plusMonths(1))).isEmpty();
	}

	/** Today's clock never stands in a closed month. */
	@Test
	void whatCountsInAClosedMonthIsBookedToday() {
		closed(FIRST);
		closed(FIRST.plusMonths(1));
		MonthStatement before = statement(FIRST);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		PersonId late = this.town.personWith(this.region, "12.34");
		assertThat(this.jdbc.sql("""
				select e.business_day from ledger_entry e join ledger_posting p on p.entry_id = e.id
				  join personal_account a on a.id = p.account_id where a.person_id = ? and e.effective_on = ?""")
			.params(late.value(), Town.START)
			.query(LocalDate.class)
			.single()).isEqualTo(today);
		assertThat(statement(FIRST)).isEqualTo(before);
		assertThat(fen(NOW, FigureName.IN_OPENING)).isEqualTo(1234);
	}

}
