package org.gongji.crediting;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.spending.Spending;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tills stay open while a month is credited: nothing is refused and nothing lost. */
abstract class ShoppingDuringARunContract {

	private static final Region TIELING = new Region("211200");

	private static final Actor PREPARES = new Actor("prepares", Role.BUREAU, TIELING);

	private static final Actor APPROVES = new Actor("approves", Role.BUREAU, TIELING);

	private static final int BUYERS = 60;

	@Autowired
	private CreditRuns runs;

	@Autowired
	private CreditReport report;

	@Autowired
	private CreditWork work;

	@Autowired
	private SomeRuns other;

	@Autowired
	private SomeDeclared declared;

	@Autowired
	private Spending spending;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void twentyPurchasesASecondAreAllSettledWhileAMonthIsCredited() throws Exception {
		this.other.clear(TIELING);
		YearMonth month = this.other.free(TIELING);
		List<PersonId> buyers = new ArrayList<>();
		SomeDeclared.Paper paper = this.declared.paper(TIELING, "CONTRIBUTION");
		for (int buyer = 0; buyer < BUYERS; buyer++) {
			PersonId person = this.town.personWith(TIELING, "500.00");
			this.declared.base(paper, person, month, "5000.00", true);
			buyers.add(person);
		}
		Shoppers shoppers = new Shoppers(this.spending, this.town, TIELING, buyers);
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try {
			Future<CreditRun> credited = worker.submit(() -> credit(month));
			List<Shoppers.Bag> bags = shoppers.shop(Duration.ofSeconds(3), () -> !credited.isDone());
			CreditRun run = credited.get();
			assertThat(run.state()).isEqualTo(RunState.DONE);
			assertThat(this.report.posted(run)).isEqualTo(this.report.progress(run).drafted());
			assertThat(bags).hasSizeGreaterThanOrEqualTo(50).allMatch(Shoppers.Bag::settled);
			assertThat(bags).allSatisfy((bag) -> assertThat(settlements(bag.request())).isEqualTo(1));
			assertBalances(buyers, bags);
		}
		finally {
			worker.shutdownNow();
		}
		assertThat(this.books.differences()).isEmpty();
	}

	/** What was there, and the month's credit, and less what was bought. */
	private void assertBalances(List<PersonId> buyers, List<Shoppers.Bag> bags) {
		Map<PersonId, Long> bought = new HashMap<>();
		bags.forEach((bag) -> bought.merge(bag.buyer(), 1L, Long::sum));
		assertThat(buyers).allSatisfy((buyer) -> assertThat(this.town.available(buyer))
			.isEqualTo(Money.ofYuan("600.00").minus(Shoppers.PRICE.times(bought.getOrDefault(buyer, 0L)))));
	}

	private long settlements(RequestId request) {
		return this.jdbc.sql("select count(*) from settlement where request_id = ?")
			.param(request.text())
			.query(Long.class)
			.single();
	}

	private CreditRun credit(YearMonth month) {
		CreditRunId id = ((RunOutcome.Done) this.runs.draft(PREPARES, TIELING, month, RequestId.fresh())).id();
		while (this.report.run(TIELING, id).state() != RunState.DONE) {
			if (!this.work.step()) {
				switch (this.report.run(TIELING, id).state()) {
					case DRAFTED -> this.runs.submit(PREPARES, TIELING, id);
					case SUBMITTED -> this.runs.approve(APPROVES, TIELING, id);
					default -> Thread.onSpinWait();
				}
			}
		}
		return this.report.run(TIELING, id);
	}

}
