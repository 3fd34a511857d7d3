package org.gongji.person;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes back, with a death, the request for a new card that nobody will fetch. */
@Component
class DeathEndsReplacements {

	private final CardReplacements replacements;

	DeathEndsReplacements(CardReplacements replacements) {
		this.replacements = replacements;
	}

	@EventListener
	void died(PersonDied death) {
		this.replacements.takeBack(death.person(), death.by());
	}

}
