package org.gongji.spending;

import org.gongji.access.Region;

/**
 * What stands of a visit beside its bill: the registration, whose region's benefit of
 * which natural year it used, the place among the moves of that year (null where no
 * counter moved), whether the person may claim the benefit later at the window, and what
 * the law was told and said.
 */
public record ClinicVisit(VisitRegistration registration, Region patientRegion, int year, Long move, String place,
		boolean claimLater, VisitLaw law) {

	/** This visit at that place among the moves of the year. */
	ClinicVisit movedAt(Long place) {
		return new ClinicVisit(this.registration, this.patientRegion, this.year, place, this.place, this.claimLater,
				this.law);
	}

	/** The taking back of this visit, after which the benefit says this of what stays. */
	ClinicVisit takenBack(VisitLaw staying) {
		return new ClinicVisit(this.registration, this.patientRegion, this.year, null, this.place, false, staying);
	}

}
