package org.gongji.crediting;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks for work on runs and opening balances every second, twice beside each other,
 * unless {@code gongji.credit.working} is off.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "gongji.credit.working", matchIfMissing = true)
class CreditWorking {

	private final CreditWork work;

	private final OpeningWork opening;

	private final AtomicBoolean ending = new AtomicBoolean();

	CreditWorking(CreditWork work, OpeningWork opening) {
		this.work = work;
		this.opening = opening;
	}

	@Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3S")
	void first() {
		goOn();
	}

	@Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3.5S")
	void second() {
		goOn();
	}

	private void goOn() {
		while (!this.ending.get() && (this.work.step() || this.opening.step())) {
			Thread.yield();
		}
	}

	@PreDestroy
	void end() {
		this.ending.set(true);
	}

}
