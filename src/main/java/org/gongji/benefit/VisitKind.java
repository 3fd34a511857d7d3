package org.gongji.benefit;

import java.util.Locale;

/** For which benefit a bill is brought (就诊类别). */
public enum VisitKind {

	/** 普通门诊. */
	ORDINARY,
	/** 门诊慢性病. */
	CHRONIC,
	/** 门诊特殊病. */
	SPECIAL,
	/** 急诊抢救. */
	EMERGENCY_RESCUE,
	/** 未转住院的急诊. */
	EMERGENCY_NOT_ADMITTED,
	/** 国家医保谈判药品. */
	NEGOTIATED_DRUG,
	/** 日间手术. */
	DAY_SURGERY;

	/** The word in rule files and policy cases, such as {@code day_surgery}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static VisitKind ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	boolean emergency() {
		return this == EMERGENCY_RESCUE || this == EMERGENCY_NOT_ADMITTED;
	}

}
