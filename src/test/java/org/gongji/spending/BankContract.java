package org.gongji.spending;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Families buy and give back at random from many tills while others look: whenever anyone
 * looks, accounts and institution together hold what was brought in, and nobody is below
 * zero.
 */
@Tag("night")
abstract class BankContract {

	private static final Region LINCANG = new Region("530900");

	private static final int TILLS = 8;

	private static final int LOOKERS = 2;

	private static final int PEOPLE = 40;

	private static final Money EACH = Money.ofYuan("1000.00");

	private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("night.bank.seconds", 180));

	@Autowired
	private Spending spending;

	@Autowired
	private Reversals reversals;

	@Autowired
	private Books books;

	@Autowired
	private Town town;

	@Autowired
	private JdbcClient jdbc;

	private final List<PersonId> people = new ArrayList<>();

	private final AtomicLong settled = new AtomicLong();

	private final AtomicLong reversed = new AtomicLong();

	private ProviderId shop;

	private String drug;

	@Test
	void whateverIsBoughtAndGivenBackTheMoneyStaysTheSame() throws Exception {
		long seed = Long.getLong("night.seed", System.nanoTime());
		System.out.println("bank: seed " + seed + " (repeat with -Dnight.seed)");
		open();
		long end = System.nanoTime() + TIME.toNanos();
		ExecutorService pool = Executors.newFixedThreadPool(TILLS + LOOKERS);
		try {
			List<Callable<Long>> work = new ArrayList<>();
			for (int till = 0; till < TILLS; till++) {
				Random random = new Random(seed + till);
				work.add(() -> serve(random, end));
			}
			work.addAll(java.util.Collections.nCopies(LOOKERS, () -> look(end)));
			for (Future<Long> one : pool.invokeAll(work)) {
				assertThat(one.get()).isPositive();
			}
		}
		finally {
			pool.shutdownNow();
		}
		System.out.println("bank: " + this.settled + " settled, " + this.reversed + " reversed");
		assertThat(this.settled).hasPositiveValue();
		assertThat(this.reversed).hasPositiveValue();
		assertThat(this.books.differences()).isEmpty();
	}

	private void open() {
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		for (int person = 0; person < PEOPLE; person++) {
			this.people.add(this.town.personWith(LINCANG, EACH.yuan()));
		}
		for (int person = 0; person < PEOPLE; person++) {
			this.town.bind(this.people.get(person), this.people.get((person + 1) % PEOPLE), Relation.CHILD,
					LocalDate.of(2023, 3, 1));
			this.town.bind(this.people.get(person), this.people.get((person + 7) % PEOPLE), Relation.SPOUSE,
					LocalDate.of(2023, 4, 1));
		}
	}

	private long serve(Random random, long end) {
		List<SettlementId> mine = new ArrayList<>();
		long done = 0;
		while (System.nanoTime() < end) {
			if (mine.isEmpty() || random.nextInt(10) < 6) {
				buy(random, mine);
			}
			else {
				giveBack(mine.remove(random.nextInt(mine.size())));
			}
			done++;
		}
		return done;
	}

	private void buy(Random random, List<SettlementId> mine) {
		PersonId buyer = this.people.get(random.nextInt(PEOPLE));
		Bought line = new Bought(1, this.drug, 1, Money.ofFen(1 + random.nextInt(60_000)), List.of());
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer,
				LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(line), null);
		SettlementOutcome outcome = this.spending.settle(purchase, Town.cashier(LINCANG));
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		mine.add(((SettlementOutcome.Settled) outcome).settlement().id());
		this.settled.incrementAndGet();
	}

	private void giveBack(SettlementId settlement) {
		Reversal ask = new Reversal(RequestId.fresh(), settlement, this.shop, Set.of(), "退货");
		assertThat(this.reversals.reverse(ask, Town.cashier(LINCANG))).isInstanceOf(ReversalOutcome.Reversed.class);
		this.reversed.incrementAndGet();
	}

	/** One statement sees one moment. */
	private long look(long end) {
		long looks = 0;
		while (System.nanoTime() < end) {
			Look look = this.jdbc.sql("""
					select (select sum(available_fen) from personal_account where person_id in (:people)) as held,
					       (select coalesce(sum(account_fen), 0) from settlement where provider_id = :shop) as paid,
					       (select min(available_fen) from personal_account where person_id in (:people)) as least""")
				.param("people", this.people.stream().map(PersonId::value).toList())
				.param("shop", this.shop.value())
				.query(Look.class)
				.single();
			assertThat(look.held() + look.paid()).isEqualTo(EACH.times(PEOPLE).fen());
			assertThat(look.least()).isNotNegative();
			looks++;
		}
		return looks;
	}

	/** What one look at the money saw, in fen. */
	record Look(long held, long paid, long least) {

	}

}
