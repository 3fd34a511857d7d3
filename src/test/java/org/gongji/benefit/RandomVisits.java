package org.gongji.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visits of many people through their years, at random, and what must hold of each. The
 * seed is printed: the same seed makes the same run.
 */
final class RandomVisits {

	/** What the documents, or the made-up acts, say: deductible of a year and cap. */
	private static final Map<String, long[]> FIGURES = Map.of(Bills.LINCANG, new long[] { 0, 6000_00 }, Bills.XIAN,
			new long[] { 100_00, 1000_00 }, Bills.HEILONGJIANG, new long[] { 400_00, 3000_00 }, Bills.PINGLIANG,
			new long[] { 200_00, 2500_00 }, Bills.TIELING, new long[] { 300_00, 3000_00 });

	private static final long INPATIENT_CAP = 100_000_00;

	private static final int VISITS_A_YEAR = 25;

	private final String region;

	private final Random random;

	private final String name;

	private int paid;

	private int stopped;

	RandomVisits(String region, long seed) {
		this.region = region;
		this.random = new Random(seed);
		this.name = "region " + region + " seed " + seed;
		System.out.println("random visits: " + this.name);
	}

	void run(int visits) {
		YearCounters counters = YearCounters.fresh(2023);
		PatientFacts person = somebody();
		for (int i = 0; i < visits; i++) {
			if (i % VISITS_A_YEAR == 0) {
				counters = YearCounters.fresh(2023);
				person = somebody();
			}
			counters = visit(person, counters, i);
		}
		assertThat(this.paid).as(this.name).isGreaterThan(visits / 4);
		assertThat(this.stopped).as(this.name).isPositive();
	}

	private PatientFacts somebody() {
		PersonStatus[] statuses = { PersonStatus.EMPLOYEE, PersonStatus.RETIREE, PersonStatus.FLEXIBLE };
		return new PatientFacts(statuses[this.random.nextInt(statuses.length)], this.random.nextInt(20) > 0, false,
				this.random.nextInt(90), 1 + this.random.nextInt(6), true);
	}

	private YearCounters visit(PatientFacts person, YearCounters before, int number) {
		Visit visit = visit();
		String what = this.name + " visit " + number + ": " + visit + " of " + person + " at " + before;
		BenefitDecision decision = PooledBenefit.decide(visit, person, before, Bills.filled(this.region, visit.date()));
		if (!(decision instanceof Paid paid)) {
			this.stopped++;
			return before;
		}
		this.paid++;
		conserved(visit, paid, what);
		monotone(before, paid, what);
		within(paid, what);
		assertThat(paid.counters().minus(paid.moves())).as(what).isEqualTo(before);
		if (visit.kind() == VisitKind.ORDINARY) {
			byHand(visit, before, paid, what);
		}
		return paid.counters();
	}

	private Visit visit() {
		LocalDate date = LocalDate.of(2023, 1, 1).plusDays(this.random.nextInt(365));
		HospitalLevel level = pick(HospitalLevel.values());
		CarePlace place = CarePlace.institution(level, pick(Specialty.values()), this.random.nextInt(30) > 0);
		CareArea area = (this.random.nextInt(4) > 0) ? CareArea.LOCAL : pick(CareArea.values());
		Visit visit = Visit.ordinary(date, place, bill()).in(area);
		if (this.random.nextInt(10) == 0) {
			visit = visit.from(pick(CostOrigin.values()));
		}
		VisitKind kind = (this.random.nextInt(3) > 0) ? VisitKind.ORDINARY : pick(VisitKind.values());
		return switch (kind) {
			case ORDINARY -> visit;
			case SPECIAL -> visit.treating(this.random.nextBoolean() ? "schizophrenia" : "malignant_tumour");
			case NEGOTIATED_DRUG -> visit.withDrug(this.random.nextBoolean() ? "N-A" : "N-B");
			default -> visit.as(kind);
		};
	}

	private VisitBill bill() {
		boolean classB = this.random.nextInt(3) == 0;
		return new VisitBill(amount(), classB ? amount() : Money.ZERO, classB ? amount() : Money.ZERO,
				this.random.nextBoolean() ? amount() : Money.ZERO);
	}

	/** Mostly small, sometimes nothing, sometimes far beyond every cap. */
	private Money amount() {
		return switch (this.random.nextInt(10)) {
			case 0 -> Money.ZERO;
			case 1 -> Money.ofFen(this.random.nextInt(60_000_00));
			case 2 -> Money.ofFen(this.random.nextInt(100));
			default -> Money.ofFen(this.random.nextInt(900_00));
		};
	}

	private <T> T pick(T[] things) {
		return things[this.random.nextInt(things.length)];
	}

	private static void conserved(Visit visit, Paid paid, String what) {
		assertThat(paid.fund().plus(paid.aboveCapFund()).plus(paid.person())).as(what).isEqualTo(visit.bill().total());
		for (Money part : new Money[] { paid.firstSelfPay(), paid.deductibleApplied(), paid.fund(), paid.aboveCapFund(),
				paid.person() }) {
			assertThat(part.isNegative()).as(what).isFalse();
		}
		for (BenefitStep step : paid.steps()) {
			assertThat(step.amount() == null || !step.amount().isNegative()).as(what).isTrue();
			assertThat(step.left() == null || !step.left().isNegative()).as(what).isTrue();
		}
		assertThat(paid.person().compareTo(paid.firstSelfPay().plus(visit.bill().outsideScope()))).as(what)
			.isNotNegative();
	}

	private static void monotone(YearCounters before, Paid paid, String what) {
		paid.counters().counts().forEach((key, after) -> {
			assertThat(after.towardDeductible()).as(what).isGreaterThanOrEqualTo(before.of(key).towardDeductible());
			assertThat(after.fundPaid()).as(what).isGreaterThanOrEqualTo(before.of(key).fundPaid());
		});
		assertThat(paid.counters().counts().keySet().containsAll(before.counts().keySet())).as(what).isTrue();
	}

	private void within(Paid paid, String what) {
		long[] figures = FIGURES.get(this.region);
		YearCount ordinary = paid.counters().of(Benefit.ORDINARY.counter());
		assertThat(ordinary.towardDeductible().fen()).as(what).isLessThanOrEqualTo(figures[0]);
		assertThat(ordinary.fundPaid().fen()).as(what).isLessThanOrEqualTo(figures[1]);
		assertThat(paid.counters().of(Benefit.INPATIENT).fundPaid().fen()).as(what).isLessThanOrEqualTo(INPATIENT_CAP);
		assertThat(paid.counters().of(Benefit.CHRONIC.counter()).towardDeductible().fen()).as(what)
			.isLessThanOrEqualTo(500_00);
	}

	/** The same bill in exact decimals, from the ratio and the figures alone. */
	private void byHand(Visit visit, YearCounters before, Paid paid, String what) {
		YearCount ordinary = before.of(Benefit.ORDINARY.counter());
		long scope = visit.bill().total().minus(visit.bill().outsideScope()).minus(paid.firstSelfPay()).fen();
		BigDecimal base = BigDecimal.valueOf(scope - paid.deductibleApplied().fen());
		long full = base.multiply(paid.ratio()).setScale(0, RoundingMode.HALF_UP).longValueExact();
		long room = FIGURES.get(this.region)[1] - ordinary.fundPaid().fen();
		assertThat(paid.fund().fen()).as(what).isEqualTo(Math.min(full, room));
		if (!this.region.equals(Bills.LINCANG)) {
			long left = FIGURES.get(this.region)[0] - ordinary.towardDeductible().fen();
			assertThat(paid.deductibleApplied().fen()).as(what).isEqualTo(Math.min(left, scope));
			assertThat(paid.aboveCapFund()).as(what).isEqualTo(Money.ZERO);
		}
	}

}
