package org.gongji.spending;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.gongji.catalogue.ItemCategory;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.testing.Bench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.gongji.spending.Purchases.LINCANG;
import static org.gongji.spending.Purchases.PHARMACY;
import static org.gongji.spending.Purchases.TIELING;
import static org.gongji.spending.Purchases.line;
import static org.gongji.spending.Purchases.own;
import static org.gongji.spending.Purchases.spouse;

/**
 * How many purchases one core decides in a second, from one to three payers and lines.
 */
@Tag("bench")
class DecideSpendBenchIT {

	private static final String NAME = "decide.spend";

	/** One core's own time, so that a busy machine does not change the figure. */
	private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

	private static final long AT_LEAST = 200_000;

	@Test
	void purchaseDecisionsASecondOnOneCore() {
		assumeThat(Bench.wanted(NAME)).isTrue();
		List<PurchaseFacts> purchases = purchases();
		long expected = purchases.stream().filter(DecideSpendBenchIT::approved).count();
		decide(purchases, Duration.ofSeconds(3), expected);
		long figure = decide(purchases, Duration.ofSeconds(5), expected);
		Bench.report(NAME, figure, "per_s");
		assertThat(figure).isGreaterThanOrEqualTo(AT_LEAST);
	}

	private static long decide(List<PurchaseFacts> purchases, Duration time, long expected) {
		long start = CPU.getCurrentThreadCpuTime();
		long rounds = 0;
		while (CPU.getCurrentThreadCpuTime() - start < time.toNanos()) {
			long approved = 0;
			for (PurchaseFacts purchase : purchases) {
				if (approved(purchase)) {
					approved++;
				}
			}
			assertThat(approved).isEqualTo(expected);
			rounds++;
		}
		return Duration.ofSeconds(1).toNanos() * purchases.size() / ((CPU.getCurrentThreadCpuTime() - start) / rounds);
	}

	private static boolean approved(PurchaseFacts purchase) {
		return SpendingCheck.decide(purchase) instanceof Approved;
	}

	private static List<PurchaseFacts> purchases() {
		List<PurchaseFacts> purchases = new ArrayList<>();
		List<PurchaseLine> basket = List.of(line(1, ItemCategory.DRUG, "30.00"), line(2, ItemCategory.DEVICE, "41.50"),
				line(3, ItemCategory.COSMETICS, "12.00"));
		for (int i = 0; i < 1000; i++) {
			List<PurchaseLine> lines = basket.subList(0, 1 + i % 3);
			Payer[] payers = (i % 2 == 0) ? new Payer[] { own(LINCANG, i + ".00") }
					: new Payer[] { own(TIELING, "20.00"), spouse(LINCANG, "30.00"), Purchases.authoriser("parent",
							LINCANG, "50.00", Purchases.bond(org.gongji.family.Relation.CHILD)) };
			purchases.add(Purchases.at(PHARMACY, lines, payers));
		}
		purchases.add(Purchases.at(PHARMACY, List.of(line(1, ItemCategory.WELLNESS, "9.00")), own(LINCANG, "10.00")));
		return purchases;
	}

}
