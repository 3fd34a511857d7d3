package org.gongji.crediting;

import org.gongji.person.PersonStatus;

/**
 * In which capacity somebody is credited: the status (在职、退休) and the kind of employment
 * (灵活就业) are two axes, so a retired flexible worker is one of them (OQ-34).
 */
public enum Standing {

	EMPLOYEE, FLEXIBLE, NEW_FORM_WORKER, RETIREE,
	/** Retired, and flexibly employed or new-form worker before. */
	RETIRED_FLEXIBLE,
	/** No longer a member of the employee scheme. */
	LEFT;

	/** The standing of somebody whose earlier kind of employment is not known. */
	public static Standing of(PersonStatus status) {
		return EMPLOYEE.after(status);
	}

	/** The standing after a change of status, such as retiring from flexible work. */
	public Standing after(PersonStatus to) {
		return switch (to) {
			case EMPLOYEE -> EMPLOYEE;
			case FLEXIBLE -> FLEXIBLE;
			case NEW_FORM_WORKER -> NEW_FORM_WORKER;
			case RETIREE -> flexibly() ? RETIRED_FLEXIBLE : RETIREE;
			case NONE -> LEFT;
		};
	}

	private boolean flexibly() {
		return this == FLEXIBLE || this == NEW_FORM_WORKER || this == RETIRED_FLEXIBLE;
	}

	/** Whether the person is retired, flexible before or not. */
	public boolean retired() {
		return this == RETIREE || this == RETIRED_FLEXIBLE;
	}

}
