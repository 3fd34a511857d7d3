package org.gongji.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.gongji.access.Actor;
import org.gongji.closing.BalanceChecks;
import org.gongji.rules.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demo before the first page is served. What is invented
 * follows from fixed seeds and fixed request ids, so that a start that was interrupted is
 * simply made again.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

	private static final int SEED = 20_260_101;

	private static final int DAYS = 182;

	private static final int DAYS_BETWEEN = 7;

	private static final int PURCHASES = 11;

	private final DemoClock clock;

	private final Regions regions;

	private final DemoUsers users;

	private final DemoPlaces places;

	private final DemoPeople people;

	private final DemoParameters parameters;

	private final DemoPurchases purchases;

	private final DemoProposals proposals;

	private final DemoPremiums premiums;

	private final DemoProxies proxies;

	private final DemoCredits credits;

	private final DemoFile file;

	private final DemoDisk disk;

	private final BalanceChecks checks;

	private volatile boolean running;

	DemoStart(DemoClock clock, Regions regions, DemoUsers users, DemoPlaces places, DemoPeople people,
			DemoParameters parameters, DemoPurchases purchases, DemoProposals proposals, DemoPremiums premiums,
			DemoCredits credits, DemoProxies proxies, DemoFile file, DemoDisk disk, BalanceChecks checks) {
		this.clock = clock;
		this.regions = regions;
		this.users = users;
		this.places = places;
		this.people = people;
		this.parameters = parameters;
		this.purchases = purchases;
		this.proposals = proposals;
		this.premiums = premiums;
		this.proxies = proxies;
		this.credits = credits;
		this.file = file;
		this.disk = disk;
		this.checks = checks;
	}

	@Override
	public void start() {
		if (!this.users.ready()) {
			long begun = System.nanoTime();
			fill();
			log.info("Demo data made in {} ms", Duration.ofNanos(System.nanoTime() - begun).toMillis());
		}
		this.running = true;
	}

	private void fill() {
		LocalDate today = this.clock.realToday();
		LocalDate first = today.minusDays(DAYS + 1L);
		this.disk.later();
		try {
			List<DemoRegion> all = this.regions.all().stream().map(DemoRegion::new).toList();
			this.places.bringItems(all.get(0).card().region(), first);
			for (DemoRegion region : all) {
				Random random = new Random(SEED + Integer.parseInt(region.card().region().code()));
				this.places.designate(region, first);
				this.people.settleIn(region, random, first);
				this.parameters.set(region, first);
				this.premiums.announce(region, first);
			}
			live(all, first.plusDays(1), today.minusDays(1));
			this.file.write(all, today);
			this.clock.comeBack();
			String hash = this.users.hash();
			all.forEach((region) -> this.users.open(region, hash));
			all.stream()
				.filter(this.credits::shows)
				.forEach((region) -> this.users.openNewRetiree(region, this.credits.retired(region), hash));
			all.forEach((region) -> this.proxies.live(region, today.minusDays(1)));
			this.clock.comeBack();
			this.disk.atOnce();
			all.forEach((region) -> this.checks.ask(Actor.SYSTEM, region.card().region()));
			this.users.openAdmin(hash);
		}
		finally {
			this.clock.comeBack();
			this.disk.atOnce();
		}
	}

	private void live(List<DemoRegion> regions, LocalDate from, LocalDate last) {
		for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
			for (DemoRegion region : regions) {
				int turn = Math.floorMod(region.card().region().code().hashCode() + (int) day.toEpochDay(),
						DAYS_BETWEEN);
				if (turn == 0 || day.equals(last)) {
					Random random = new Random(SEED + day.toEpochDay() + region.card().region().code().hashCode());
					this.purchases.live(region, day, random, PURCHASES);
				}
				if (day.equals(last.minusDays(2))) {
					this.proposals.ask(region, day);
				}
				this.premiums.live(region, day);
				this.credits.live(region, day);
			}
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts at the end. */
	@Override
	public int getPhase() {
		return 0;
	}

}
