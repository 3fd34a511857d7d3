package org.gongji.demo;

import java.util.ArrayList;
import java.util.List;
import java.time.LocalDate;
import java.util.Random;

import org.gongji.access.Region;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemQuestion;
import org.gongji.catalogue.Items;
import org.gongji.money.Money;

/**
 * What the demo's people buy in a region: over-the-counter drugs, devices, and now and
 * then something else.
 */
class DemoGoods {

	private static final int MANY = 400;

	private static final Money CHEAP = Money.ofYuan("45.00");

	private final List<Item> drugs;

	private final List<Item> prescribed;

	private final List<Item> treatments;

	private final List<Item> devices;

	private final List<Item> wellness;

	DemoGoods(Items items, Region region, LocalDate day) {
		this.prescribed = all(items, region, day, ItemCategory.DRUG);
		this.drugs = this.prescribed.stream().filter((item) -> Boolean.TRUE.equals(item.overTheCounter())).toList();
		this.treatments = all(items, region, day, ItemCategory.MEDICAL_SERVICE);
		this.devices = all(items, region, day, ItemCategory.DEVICE).stream().filter(Item::hasNationalCode).toList();
		this.wellness = all(items, region, day, ItemCategory.WELLNESS);
	}

	private static List<Item> all(Items items, Region region, LocalDate day, ItemCategory category) {
		return new ArrayList<>(items.search(new ItemQuestion("", category), region, day, 0, MANY).items());
	}

	Item any(Random random) {
		int kind = random.nextInt(20);
		List<Item> from = (kind < 17 || this.devices.isEmpty()) ? this.drugs
				: (kind < 19) ? this.devices : this.wellness;
		return from.get(random.nextInt(from.size()));
	}

	/** What a doctor does or prescribes, of any class. */
	Item treatment(Random random) {
		List<Item> from = random.nextBoolean() ? this.treatments : this.prescribed;
		return from.get(random.nextInt(from.size()));
	}

	/** A price of a treatment within the item's limit, below two hundred yuan. */
	static Money fee(Item item, Random random) {
		Money wished = Money.ofFen(1000 + random.nextInt(16_000));
		return wished.min(item.limit().orElse(wished));
	}

	/** A price within the item's limit, below fifty yuan. */
	static Money price(Item item, Random random) {
		Money wished = Money.ofFen(800 + random.nextInt(3600));
		return wished.min(item.limit().orElse(CHEAP)).min(CHEAP);
	}

	/** An allowed drug that may be sold without prescription below fifty yuan. */
	Item exampleDrug() {
		return this.drugs.stream().filter(Item::hasNationalCode).findFirst().orElseThrow();
	}

	Item forbidden() {
		return this.wellness.get(0);
	}

}
