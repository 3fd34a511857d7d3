package org.gongji.benefit;

import java.util.Objects;

import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;

/**
 * Who gave care, as the benefit sees it: the kind of place, the level of a medical
 * institution (null for any other place), its specialty, and whether it is designated
 * (定点) on that day.
 */
public record CarePlace(Kind kind, HospitalLevel level, Specialty specialty, boolean designated) {

	public CarePlace {
		Objects.requireNonNull(specialty, "specialty");
		if ((kind == Kind.INSTITUTION) != (level != null)) {
			throw new IllegalArgumentException("Exactly medical institutions have a level");
		}
	}

	/** The kinds of place that the documents tell apart. */
	public enum Kind {

		/** 医疗机构. */
		INSTITUTION,
		/** 互联网医院. */
		INTERNET_HOSPITAL,
		/** 零售药店. */
		RETAIL_PHARMACY,
		/** “双通道”药店. */
		DUAL_CHANNEL_PHARMACY

	}

	public static CarePlace institution(HospitalLevel level, Specialty specialty, boolean designated) {
		return new CarePlace(Kind.INSTITUTION, level, specialty, designated);
	}

	/** A place without a level of its own. */
	public static CarePlace of(Kind kind, boolean designated) {
		return new CarePlace(kind, null, Specialty.GENERAL, designated);
	}

}
