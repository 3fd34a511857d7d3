package org.gongji.closing;

import org.gongji.access.Actor;
import org.gongji.rules.Regions;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the books of each region checked in the night, so that its officers find in the
 * morning whether they are balanced.
 */
@Component
class NightChecks {

	private final Regions regions;

	private final BalanceChecks checks;

	NightChecks(Regions regions, BalanceChecks checks) {
		this.regions = regions;
		this.checks = checks;
	}

	@Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
	void check() {
		this.regions.all().forEach((one) -> this.checks.ask(Actor.SYSTEM, one.region()));
	}

}
