package org.gongji.spending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.RequestId;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A premium is paid once, by however many requests. */
abstract class PremiumsOnceContract extends ParentWhoPays {

	@Test
	void aPersonIsPaidForOnceInAYear() {
		PersonId mother = this.town.personWith(LINCANG, "700.00");
		this.town.bind(mother, this.child, Relation.CHILD, BOUND);
		CollectionId collection = resident("100.00");
		this.some.pay(this.payer, this.child, collection);
		assertThat(pay(SomePremiums.ask(this.payer, this.child, collection)))
			.isInstanceOf(PremiumOutcome.AlreadyPaid.class);
		assertThat(pay(SomePremiums.ask(mother, this.child, resident("90.00"))))
			.as("by another collection of the same year, from the other parent")
			.isInstanceOf(PremiumOutcome.AlreadyPaid.class);
		assertThat(this.town.available(mother)).isEqualTo(Money.ofYuan("700.00"));
		assertThat(pay(SomePremiums.ask(mother, this.child,
				this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year + 1, "90.00"))))
			.isInstanceOf(PremiumOutcome.Paid.class);
	}

	@Test
	void theSameRequestTwoHundredTimesPaysOnce() throws Exception {
		PremiumAsk ask = SomePremiums.ask(this.payer, this.child, resident("7.00"));
		Set<PremiumPaymentId> payments = new HashSet<>();
		for (PremiumOutcome outcome : atOnce(Collections.nCopies(200, ask))) {
			payments.add(((PremiumOutcome.Paid) outcome).payment().id());
		}
		assertThat(payments).hasSize(1);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("993.00"));
		PremiumAsk other = new PremiumAsk(ask.request(), this.payer, this.child, resident("8.00"), 1, "", null);
		assertThat(pay(other)).isInstanceOf(PremiumOutcome.Conflict.class);
	}

	@Test
	void twoDevicesPayTheSamePremiumOnce() throws Exception {
		CollectionId collection = resident("7.00");
		List<PremiumAsk> asks = new ArrayList<>();
		for (int device = 0; device < 16; device++) {
			asks.add(SomePremiums.ask(this.payer, this.child, collection));
		}
		List<PremiumOutcome> outcomes = atOnce(asks);
		assertThat(outcomes.stream().filter(PremiumOutcome.Paid.class::isInstance)).hasSize(1);
		assertThat(outcomes.stream().filter(PremiumOutcome.AlreadyPaid.class::isInstance)).hasSize(15);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("993.00"));
	}

	@Test
	void severalPremiumsAtOnceNeverOverdraw() throws Exception {
		List<PremiumAsk> asks = new ArrayList<>();
		for (int at = 0; at < 12; at++) {
			asks.add(SomePremiums.ask(this.payer, this.child,
					this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, 2000 + at, "300.00")));
		}
		List<PremiumOutcome> outcomes = atOnce(asks);
		assertThat(outcomes.stream().filter(PremiumOutcome.Paid.class::isInstance)).hasSize(3);
		assertThat(outcomes.stream()
			.filter((one) -> !(one instanceof PremiumOutcome.Paid))
			.map(PremiumsOnceContract::why)
			.distinct()).containsExactly(ReasonCode.INSUFFICIENT_BALANCE);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aPartOtherThanAgreedIsAnsweredNotPaid() {
		PremiumAsk ask = new PremiumAsk(RequestId.fresh(), this.payer, this.child, resident("7.00"), 1, "",
				Money.ofYuan("6.00"));
		assertThat(pay(ask)).isInstanceOf(PremiumOutcome.PartChanged.class);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
	}

	private List<PremiumOutcome> atOnce(List<PremiumAsk> asks) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(16);
		try {
			List<Callable<PremiumOutcome>> calls = new ArrayList<>();
			asks.forEach((ask) -> calls.add(() -> pay(ask)));
			List<PremiumOutcome> outcomes = new ArrayList<>();
			for (Future<PremiumOutcome> one : pool.invokeAll(calls)) {
				outcomes.add(one.get());
			}
			return outcomes;
		}
		finally {
			pool.shutdownNow();
		}
	}

}
