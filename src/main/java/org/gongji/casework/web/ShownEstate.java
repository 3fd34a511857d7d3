package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.List;

import org.gongji.casework.CaseReason;
import org.gongji.casework.Entitlement;
import org.gongji.rules.Citation;

/**
 * What the law says of an estate, as a page tells it; what does not belong to the verdict
 * is null or empty.
 */
record ShownEstate(String verdict, CaseReason reason, LocalDate until, List<String> parameters,
		List<Citation> citations) {

	static ShownEstate of(Entitlement opinion) {
		List<Citation> by = opinion.citations();
		if (opinion instanceof Entitlement.Held held) {
			return new ShownEstate("HELD", held.code(), held.until(), List.of(), by);
		}
		if (opinion instanceof Entitlement.Refused refused) {
			return new ShownEstate("REFUSED", refused.code(), null, List.of(), by);
		}
		if (opinion instanceof Entitlement.ParameterNotSet unset) {
			return new ShownEstate("NOT_SET", null, null, unset.parameters(), by);
		}
		return new ShownEstate("PAID", null, null, List.of(), by);
	}

	/** Whether it can be handed to a second clerk. */
	public boolean ready() {
		return this.verdict.equals("PAID");
	}

}
