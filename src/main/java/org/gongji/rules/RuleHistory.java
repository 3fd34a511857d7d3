package org.gongji.rules;

import java.util.List;

/**
 * One rule of one region through time: what holds on the day asked for, every dated value
 * with the acts of the bureau, oldest first, and what the other regions say on that day.
 */
public record RuleHistory(RulesTold region, RuleTold now, List<RuleTold> values, List<Elsewhere> elsewhere) {

	/** The same rule in another region. */
	public record Elsewhere(RegionCard card, RuleTold rule) {

	}

}
