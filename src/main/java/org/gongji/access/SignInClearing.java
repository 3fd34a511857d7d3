package org.gongji.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets old sign-ins once in six hours, unless {@code gongji.sign-in.clearing} is off.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "gongji.sign-in.clearing", matchIfMissing = true)
class SignInClearing {

	private final SignInRecords records;

	private final Sessions sessions;

	SignInClearing(SignInRecords records, Sessions sessions) {
		this.records = records;
		this.sessions = sessions;
	}

	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
	void clear() {
		this.records.clear();
		this.sessions.clear();
	}

}
