package org.gongji.casework.web;

import java.util.List;

import org.gongji.access.SignedIn;
import org.gongji.casework.CaseStep;

/** Whether a clerk had a hand in a case that waits for another's look. */
final class OwnWork {

	private OwnWork() {
	}

	/** Whether it was this clerk who handed it over last, or has approved it since. */
	static boolean in(List<CaseStep> steps, SignedIn me) {
		boolean own = false;
		for (CaseStep step : steps) {
			switch (step.move()) {
				case PREPARE -> own = step.by().equals(me.name());
				case SECOND -> own = own || step.by().equals(me.name());
				default -> {
				}
			}
		}
		return own;
	}

}
