package org.gongji.person;

import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;

/**
 * What counts for the benefit of one day's visit: how the person takes part (empty before
 * the first period), the recognised diseases, the filings, and whether a stay in hospital
 * goes on.
 */
public record CareStanding(Optional<Enrolment> enrolment, List<Recognition> recognitions, List<Filing> filings,
		boolean inHospital) {

	/** The recognised diseases of one kind, by their words. */
	public List<String> diseases(Recognition.Kind kind) {
		return this.recognitions.stream().filter((one) -> one.kind() == kind).map(Recognition::disease).toList();
	}

	/** The filing that covers care in that region. */
	public Optional<Filing> filedFor(Region place) {
		return this.filings.stream().filter((one) -> one.place().equals(place)).findFirst();
	}

}
