package org.gongji.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.spending.CollectionEntry;
import org.gongji.spending.CollectionId;
import org.gongji.spending.CollectionOutcome;
import org.gongji.spending.PremiumAsk;
import org.gongji.spending.PremiumCollections;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.PremiumOutcome;
import org.gongji.spending.Premiums;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Announces what the demo collects, by two officers as anywhere else, and pays one. */
@Component
@Profile("demo")
class DemoPremiums {

	private final DemoClock clock;

	private final PremiumCollections collections;

	private final Premiums premiums;

	DemoPremiums(DemoClock clock, PremiumCollections collections, Premiums premiums) {
		this.clock = clock;
		this.collections = collections;
		this.premiums = premiums;
	}

	/** Opens the region's collections on the first day. */
	void announce(DemoRegion region, LocalDate first) {
		this.clock.goTo(first, LocalTime.of(11, 0));
		Region code = region.card().region();
		for (Map<String, Object> one : of(region)) {
			CollectionOutcome entered = this.collections.prepareInvented(officer("bureau.", region), code,
					entry(one, first), request(region, "announced"));
			this.collections.approve(officer("bureau2.", region), code, ((CollectionOutcome.Done) entered).id());
		}
	}

	/** On its day the region's worker pays for a relative who is a resident. */
	void live(DemoRegion region, LocalDate day) {
		for (Map<String, Object> one : of(region)) {
			Map<?, ?> paid = (Map<?, ?>) one.get("paid");
			if (day.equals(this.clock.realToday().minusDays(((Number) paid.get("days")).longValue()))) {
				this.clock.goTo(day, LocalTime.of(20, 15));
				pay(region, Relation.ofWord((String) paid.get("insured")), day);
			}
		}
	}

	private void pay(DemoRegion region, Relation whose, LocalDate day) {
		Region code = region.card().region();
		DemoRegion.Resident insured = region.workersFamily()
			.stream()
			.filter((resident) -> resident.isTo() == whose && !resident.account())
			.findFirst()
			.orElseThrow();
		CollectionId collection = this.collections.openOn(code, day).get(0).id();
		PremiumOutcome outcome = this.premiums.pay(
				new PremiumAsk(request(region, "paid"), region.worker().id(), insured.id(), collection, 1, "", null),
				new Actor("worker." + region.card().name(), Role.MEMBER, code));
		if (!(outcome instanceof PremiumOutcome.Paid)) {
			throw new IllegalStateException("The demo's premium is not paid: " + outcome);
		}
	}

	private CollectionEntry entry(Map<String, Object> one, LocalDate first) {
		List<CollectionEntry.Category> categories = new ArrayList<>();
		((Map<?, ?>) one.get("categories")).forEach((name, amount) -> categories
			.add(new CollectionEntry.Category(categories.size() + 1, (String) name, Money.ofYuan((String) amount))));
		Map<?, ?> document = (Map<?, ?>) one.get("document");
		LocalDate today = this.clock.realToday();
		return new CollectionEntry(PremiumKind.ofWord((String) one.get("programme")), today.getYear() + 1,
				CollectionEntry.Product.NONE, (String) one.get("body"), first, today.plusYears(1), categories,
				new CollectionEntry.Document((String) document.get("title"), (String) document.get("number"),
						(String) document.get("article"), (String) one.get("note")));
	}

	private static Actor officer(String name, DemoRegion region) {
		return new Actor(name + region.card().name(), Role.BUREAU, region.card().region());
	}

	private static RequestId request(DemoRegion region, String what) {
		return new RequestId("demo-premium-" + region.card().name() + "-" + what);
	}

	private static List<Map<String, Object>> of(DemoRegion region) {
		try (InputStream file = new ClassPathResource("db/demo/premiums.yaml").getInputStream()) {
			List<Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return all.stream().filter((one) -> region.card().name().equals(one.get("region"))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
