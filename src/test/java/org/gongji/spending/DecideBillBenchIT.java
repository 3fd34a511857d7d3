package org.gongji.spending;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.PooledBenefit;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitBill;
import org.gongji.benefit.YearCounters;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.testing.Bench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.gongji.spending.Purchases.DAY;
import static org.gongji.spending.Purchases.HOSPITAL;
import static org.gongji.spending.Purchases.own;
import static org.gongji.spending.Purchases.spouse;

/**
 * How many clinic bills one core decides in a second: the fund's part first, then which
 * accounts bear the rest.
 */
@Tag("bench")
class DecideBillBenchIT {

	private static final String NAME = "decide.bill";

	/** One core's own time, so that a busy machine does not change the figure. */
	private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

	private static final long AT_LEAST = 150_000;

	private static final List<String> REGIONS = List.of(Purchases.LINCANG, Purchases.HEILONGJIANG, Purchases.PINGLIANG,
			Purchases.TIELING);

	private static final HospitalLevel[] LEVELS = { HospitalLevel.LEVEL_1, HospitalLevel.LEVEL_2,
			HospitalLevel.LEVEL_3A };

	/** One bill as it comes to the till. */
	private record Case(String region, Visit visit, PatientFacts person, YearCounters counters, List<Payer> payers) {

	}

	@Test
	void billDecisionsASecondOnOneCore() {
		assumeThat(Bench.wanted(NAME)).isTrue();
		List<Case> bills = bills();
		decide(bills, Duration.ofSeconds(3));
		long figure = decide(bills, Duration.ofSeconds(5));
		Bench.report(NAME, figure, "per_s");
		assertThat(figure).isGreaterThanOrEqualTo(AT_LEAST);
	}

	private static long decide(List<Case> bills, Duration time) {
		long start = CPU.getCurrentThreadCpuTime();
		long rounds = 0;
		while (CPU.getCurrentThreadCpuTime() - start < time.toNanos()) {
			for (Case bill : bills) {
				assertWhole(bill);
			}
			rounds++;
		}
		return Duration.ofSeconds(1).toNanos() * bills.size() / ((CPU.getCurrentThreadCpuTime() - start) / rounds);
	}

	/** Fund, accounts and cash add up to the bill. */
	private static void assertWhole(Case bill) {
		Paid paid = (Paid) PooledBenefit.decide(bill.visit(), bill.person(), bill.counters(),
				Purchases.book(bill.region(), DAY));
		PurchaseLine line = new PurchaseLine(1, ItemCategory.MEDICAL_SERVICE, true, true, true, paid.person());
		Approved approved = (Approved) SpendingCheck
			.decide(new PurchaseFacts(DAY, HOSPITAL, List.of(line), bill.payers(), null));
		long whole = paid.fundInAll().fen() + approved.split().total().fen();
		if (whole != bill.visit().bill().total().fen()) {
			throw new AssertionError("A bill is conserved to the fen");
		}
	}

	private static List<Case> bills() {
		List<Case> bills = new ArrayList<>();
		for (int i = 0; i < 1200; i++) {
			String region = REGIONS.get(i % REGIONS.size());
			CarePlace place = CarePlace.institution(LEVELS[i % LEVELS.length],
					(i % 5 == 0) ? Specialty.PSYCHIATRIC : Specialty.GENERAL, true);
			VisitBill bill = new VisitBill(Money.ofFen(20_000 + 37L * i), Money.ofFen(i % 3 * 1_000L),
					Money.ofFen(i % 4 * 700L), Money.ofFen(i % 2 * 500L));
			List<Payer> payers = (i % 3 == 0) ? List.of(own(region, "20.00"), spouse(Purchases.LINCANG, "30.00"))
					: List.of(own(region, i + ".00"));
			bills.add(new Case(region, Visit.ordinary(DAY, place, bill),
					PatientFacts.of((i % 4 == 0) ? PersonStatus.RETIREE : PersonStatus.EMPLOYEE), counters(DAY, i),
					payers));
		}
		return bills;
	}

	/** A year that has begun: an earlier visit filled part of the counters. */
	private static YearCounters counters(LocalDate day, int number) {
		Visit earlier = Visit.ordinary(day, CarePlace.institution(HospitalLevel.LEVEL_1, Specialty.GENERAL, true),
				VisitBill.of(Money.ofFen(number * 100L), Money.ZERO));
		Paid paid = (Paid) PooledBenefit.decide(earlier, PatientFacts.of(PersonStatus.EMPLOYEE),
				YearCounters.fresh(day.getYear()), Purchases.book(REGIONS.get(number % REGIONS.size()), day));
		return paid.counters();
	}

}
