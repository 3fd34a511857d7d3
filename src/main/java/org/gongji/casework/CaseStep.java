package org.gongji.casework;

import java.time.Instant;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Role;

/**
 * What was done to a case.
 *
 * @param behalf in which way it was done for somebody else, or null
 * @param reason why, where the move asks for one, or null
 */
public record CaseStep(int number, CaseMove move, CaseState state, String by, Role role, Behalf.Kind behalf, Instant at,
		String reason) {

	/** Whether this person handed the case over, whoever approved it since. */
	static boolean prepared(List<CaseStep> steps, Actor by) {
		return steps.stream()
			.filter((step) -> step.move() == CaseMove.PREPARE)
			.reduce((first, last) -> last)
			.filter((step) -> step.by().equals(by.name()))
			.isPresent();
	}

}
