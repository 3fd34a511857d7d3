package org.gongji.notice;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Sends every few seconds unless {@code gongji.notice.sending} is off, and clears once in
 * six hours. Each channel has its own turn, so that a slow gateway holds up no other.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "gongji.notice.sending", matchIfMissing = true)
class Sending {

	private static final String EVERY = "PT3S";

	private final Planning planning;

	private final Sender sender;

	private final Clearing clearing;

	private final Carriers carriers;

	private final Clock clock;

	Sending(Planning planning, Sender sender, Clearing clearing, Carriers carriers, Clock clock) {
		this.planning = planning;
		this.sender = sender;
		this.clearing = clearing;
		this.carriers = carriers;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
	void plan() {
		int planned;
		do {
			planned = this.carriers.any() ? this.planning.plan(this.clock.instant()) : 0;
		}
		while (planned == Planning.BATCH);
	}

	@Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
	void sendTexts() {
		this.sender.send(Channel.SMS, this.clock);
	}

	@Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
	void sendMail() {
		this.sender.send(Channel.EMAIL, this.clock);
	}

	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
	void clear() {
		this.clearing.clear(this.clock.instant());
	}

}
