package org.gongji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.Items;
import org.gongji.money.Money;
import org.gongji.person.VoucherKind;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Reversal;
import org.gongji.spending.Reversals;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.spending.VisitRegistration;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives half a year: every few days somebody buys something, and now and then brings it
 * back.
 */
@Component
@Profile("demo")
class DemoPurchases {

	private final DemoClock clock;

	private final Items items;

	private final DemoTown town;

	private final Spending spending;

	private final Reversals reversals;

	DemoPurchases(DemoClock clock, DemoTown town, Items items, Spending spending, Reversals reversals) {
		this.clock = clock;
		this.town = town;
		this.items = items;
		this.spending = spending;
		this.reversals = reversals;
	}

	/** One day of a region: a handful of people at its institutions. */
	void live(DemoRegion region, LocalDate day, Random random, int purchases) {
		DemoGoods goods = new DemoGoods(this.items, region.card().region(), day);
		for (int number = 0; number < purchases; number++) {
			this.clock.goTo(day, LocalTime.of(8 + number % 12, random.nextInt(60)));
			Provider place = somePlace(region, day, random);
			DemoRegion.Resident buyer = (random.nextInt(8) == 0) ? region.worker()
					: region.residents().get(random.nextInt(region.residents().size()));
			Actor cashier = new Actor("demo." + place.code(),
					(place.kind() == ProviderKind.RETAIL_PHARMACY) ? Role.PHARMACY : Role.HOSPITAL, place.region());
			String name = "demo-" + region.card().name() + "-" + day + "-" + number;
			VisitRegistration visit = visit(place, buyer, random);
			Purchase purchase = new Purchase(new RequestId(name), place.id(), buyer.id(), VoucherKind.E_VOUCHER,
					buyer.id(), day, lines(place, visit != null, goods, random), visit, null);
			SettlementOutcome outcome = settle(purchase, cashier);
			if (outcome instanceof SettlementOutcome.Settled settled && random.nextInt(30) == 0) {
				this.reversals.reverse(new Reversal(new RequestId(name + "-back"), settled.settlement().id(),
						place.id(), Set.of(), "退货"), cashier);
			}
		}
	}

	/**
	 * Where the benefit does not pay now, the account or cash does and the claim comes
	 * later.
	 */
	private SettlementOutcome settle(Purchase purchase, Actor cashier) {
		SettlementOutcome outcome = this.spending.settle(purchase, cashier);
		return (outcome instanceof SettlementOutcome.BenefitStopped)
				? this.spending.settle(purchase.by(true, false), cashier) : outcome;
	}

	private static Provider somePlace(DemoRegion region, LocalDate day, Random random) {
		boolean pharmacy = random.nextInt(3) > 0;
		List<Provider> open = region.providers()
			.stream()
			.filter((place) -> place.designatedOn(day))
			.filter((place) -> pharmacy == (place.kind() == ProviderKind.RETAIL_PHARMACY))
			.toList();
		return random.nextBoolean() ? open.get(0) : open.get(random.nextInt(open.size()));
	}

	/** Null where the benefit of the employees has nothing to say. */
	private VisitRegistration visit(Provider place, DemoRegion.Resident buyer, Random random) {
		if (place.kind() != ProviderKind.MEDICAL_INSTITUTION || !buyer.account()) {
			return null;
		}
		boolean chronic = buyer.retired() && random.nextInt(3) == 0;
		return new VisitRegistration(chronic ? VisitKind.CHRONIC : VisitKind.ORDINARY, "", "", CostOrigin.ORDINARY,
				this.town.doctors().get(random.nextInt(this.town.doctors().size())), false, false);
	}

	private static List<Bought> lines(Provider place, boolean visit, DemoGoods goods, Random random) {
		if (place.kind() == ProviderKind.MEDICAL_INSTITUTION && !visit) {
			return List.of(Bought.personalPart(1, Money.ofFen(1500 + random.nextInt(9000))));
		}
		List<Bought> lines = new ArrayList<>();
		int count = 1 + random.nextInt(visit ? 5 : 3);
		for (int number = 1; number <= count; number++) {
			Item item = visit ? goods.treatment(random) : goods.any(random);
			Money price = visit ? DemoGoods.fee(item, random) : DemoGoods.price(item, random);
			boolean traced = item.hasNationalCode() && item.category() == ItemCategory.DRUG;
			lines.add(new Bought(number, item.code().text(), 1, price, traced ? List.of(trace(random)) : List.of()));
		}
		return lines;
	}

	private static String trace(Random random) {
		return "%010d%010d".formatted(Math.floorMod(random.nextLong(), 10_000_000_000L),
				Math.floorMod(random.nextLong(), 10_000_000_000L));
	}

}
