package org.gongji.benefit;

import java.util.Locale;

/** The benefits with a reckoning of their own (待遇). */
enum Benefit {

	ORDINARY, CHRONIC, SPECIAL, EMERGENCY_RESCUE, NEGOTIATED_DRUG, DAY_SURGERY;

	/** What inpatient care and everything shared with it has used of the year. */
	static final CounterKey INPATIENT = new CounterKey("inpatient", "");

	private final CounterKey counter = new CounterKey(word(), "");

	/** The word in rule files, such as {@code day_surgery}. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The counter of this benefit's own. */
	CounterKey counter() {
		return this.counter;
	}

	/** The counter of one drug, which has a deductible of its own. */
	CounterKey counter(String drug) {
		return new CounterKey(word(), drug);
	}

	static Benefit of(VisitKind kind) {
		return switch (kind) {
			case ORDINARY -> ORDINARY;
			case CHRONIC -> CHRONIC;
			case SPECIAL -> SPECIAL;
			case EMERGENCY_RESCUE, EMERGENCY_NOT_ADMITTED -> EMERGENCY_RESCUE;
			case NEGOTIATED_DRUG -> NEGOTIATED_DRUG;
			case DAY_SURGERY -> DAY_SURGERY;
		};
	}

}
