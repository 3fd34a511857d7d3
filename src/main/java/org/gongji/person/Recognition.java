package org.gongji.person;

import java.time.LocalDate;

/**
 * A disease that was recognised for someone (病种认定), from a day on until before another,
 * or to this day when that is null. The word is the one of the rule files.
 */
public record Recognition(Kind kind, String disease, LocalDate from, LocalDate to) {

	/** Which benefit the recognition opens. */
	public enum Kind {

		/** 门诊慢性病. */
		CHRONIC,
		/** 门诊特殊病. */
		SPECIAL

	}

}
