package org.gongji.spending;

import java.util.Arrays;

import org.gongji.benefit.CarePlace;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;

/** Where somebody goes, as a form offers it: a level, or a place without one (就医地点). */
public enum VisitPlace {

	LEVEL_1(HospitalLevel.LEVEL_1), LEVEL_2(HospitalLevel.LEVEL_2), LEVEL_3(HospitalLevel.LEVEL_3),
	LEVEL_3A(HospitalLevel.LEVEL_3A), LEVEL_3B(HospitalLevel.LEVEL_3B), LEVEL_3C(HospitalLevel.LEVEL_3C),
	VILLAGE(HospitalLevel.VILLAGE), COMMUNITY(HospitalLevel.COMMUNITY), TOWNSHIP(HospitalLevel.TOWNSHIP),
	UNRATED(HospitalLevel.UNRATED), PHARMACY(CarePlace.Kind.RETAIL_PHARMACY),
	DUAL_CHANNEL(CarePlace.Kind.DUAL_CHANNEL_PHARMACY), INTERNET(CarePlace.Kind.INTERNET_HOSPITAL);

	private final HospitalLevel level;

	private final CarePlace.Kind kind;

	VisitPlace(HospitalLevel level) {
		this.level = level;
		this.kind = CarePlace.Kind.INSTITUTION;
	}

	VisitPlace(CarePlace.Kind kind) {
		this.level = null;
		this.kind = kind;
	}

	/** The word for a place; a place has one. */
	public static VisitPlace of(CarePlace place) {
		return Arrays.stream(values())
			.filter((one) -> one.kind == place.kind() && one.level == place.level())
			.findFirst()
			.orElseThrow();
	}

	public boolean institution() {
		return this.level != null;
	}

	public CarePlace place(Specialty specialty, boolean designated) {
		return institution() ? CarePlace.institution(this.level, specialty, designated)
				: CarePlace.of(this.kind, designated);
	}

}
