package org.gongji.exchange;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.person.PersonNumber;

import org.springframework.stereotype.Component;

/** Finds the visit that a call names, or says which field is wrong. */
@Component
class VisitCheck {

	private final SeenVisits visits;

	VisitCheck(SeenVisits visits) {
		this.visits = visits;
	}

	/**
	 * The visit of this institution and of this person, whether it stands or not.
	 * @param node where the fields lie, for the message
	 */
	SeenVisit of(Call call, String node, Block sent) {
		return right(node, sent, this.visits.find(sent.text("mdtrt_id"), call.provider().id()));
	}

	/** The same, held until the transaction ends. */
	SeenVisit held(Call call, String node, Block sent) {
		return right(node, sent, this.visits.hold(sent.text("mdtrt_id"), call.provider().id()));
	}

	private static SeenVisit right(String node, Block sent, Optional<SeenVisit> found) {
		SeenVisit visit = found.orElseThrow(() -> new Refused(Fault.at(node + ".mdtrt_id", "unknown-visit")));
		if (!PersonNumber.of(visit.person()).equals(sent.text("psn_no"))) {
			throw new Refused(Fault.at(node + ".psn_no", "not-of-this-visit"));
		}
		return visit;
	}

	/** Refuses what was cancelled. */
	SeenVisit standing(String node, SeenVisit visit) {
		if (visit.cancelled()) {
			throw new Refused(Fault.at(node + ".mdtrt_id", "visit-cancelled"));
		}
		return visit;
	}

	/** The day of care, which has come. */
	LocalDate day(Call call, String field, LocalDate day) {
		if (day.isAfter(call.at().toLocalDate())) {
			throw new Refused(Fault.at(field, "day-in-future"));
		}
		return day;
	}

	/** The kind of outpatient care that was sent; empty where none was. */
	Optional<String> medType(String node, Block sent) {
		if (!sent.has("med_type")) {
			return Optional.empty();
		}
		String code = sent.text("med_type");
		if (MedType.of(code).isEmpty()) {
			throw new Refused(Fault.at(node + ".med_type", "not-outpatient", MedType.codes()));
		}
		return Optional.of(code);
	}

}
