package org.gongji.crediting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.testing.Town;

/** Twenty purchases a second of members of one region, each 2.50 yuan. */
final class Shoppers {

	static final Money PRICE = Money.ofYuan("2.50");

	private static final int A_SECOND = 20;

	private static final int TILLS = 8;

	private final Spending spending;

	private final Region region;

	private final List<PersonId> buyers;

	private final ProviderId shop;

	private final String item;

	Shoppers(Spending spending, Town town, Region region, List<PersonId> buyers) {
		this.spending = spending;
		this.region = region;
		this.buyers = buyers;
		this.shop = town.pharmacy(region);
		this.item = town.item(ItemCategory.DRUG, "500.00");
	}

	/** They come on time, however long the one before takes, until nobody is busy. */
	List<Bag> shop(Duration atLeast, BooleanSupplier busy) throws Exception {
		ExecutorService tills = Executors.newFixedThreadPool(TILLS);
		try {
			List<Future<Bag>> asked = new ArrayList<>();
			long begun = System.nanoTime();
			while (System.nanoTime() - begun < atLeast.toNanos() || busy.getAsBoolean()) {
				PersonId buyer = this.buyers.get(asked.size() % this.buyers.size());
				long came = System.nanoTime();
				asked.add(tills.submit(() -> buy(buyer, came)));
				long next = begun + asked.size() * Duration.ofSeconds(1).toNanos() / A_SECOND;
				LockSupport.parkNanos(next - System.nanoTime());
			}
			List<Bag> bags = new ArrayList<>();
			for (Future<Bag> one : asked) {
				bags.add(one.get());
			}
			return bags;
		}
		finally {
			tills.shutdownNow();
		}
	}

	private Bag buy(PersonId buyer, long came) {
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer,
				LocalDate.now(ZoneId.of("Asia/Shanghai")), List.of(new Bought(1, this.item, 1, PRICE, List.of())),
				null);
		SettlementOutcome outcome = this.spending.settle(purchase, Town.cashier(this.region));
		return new Bag(purchase.request(), buyer, outcome, (System.nanoTime() - came) / 1000);
	}

	/** Microseconds that nineteen of twenty did not exceed. */
	static long ninetyFifth(List<Bag> bags) {
		return bags.stream().map(Bag::micros).sorted().skip(bags.size() * 95L / 100).findFirst().orElseThrow();
	}

	/** What became of a purchase, and how long the buyer waited. */
	record Bag(RequestId request, PersonId buyer, SettlementOutcome outcome, long micros) {

		boolean settled() {
			return this.outcome instanceof SettlementOutcome.Settled;
		}

	}

}
