package org.gongji.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every few seconds unless {@code gongji.audit.sealing} is off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "gongji.audit.sealing", matchIfMissing = true)
class AuditSealing {

	private final AuditSealer sealer;

	AuditSealing(AuditSealer sealer) {
		this.sealer = sealer;
	}

	@Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT3S")
	void seal() {
		this.sealer.seal();
	}

}
