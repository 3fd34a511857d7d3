package org.gongji.person;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A request for a new card that nobody will fetch is taken back: with a death, and with a
 * record that is merged into another one.
 */
@Component
class ReplacementEnds {

	private final CardReplacements replacements;

	ReplacementEnds(CardReplacements replacements) {
		this.replacements = replacements;
	}

	@EventListener
	void died(PersonDied death) {
		this.replacements.takeBack(death.person(), death.by());
	}

	@EventListener
	void merged(PersonMerged merge) {
		this.replacements.takeBack(merge.ended(), merge.by());
	}

}
