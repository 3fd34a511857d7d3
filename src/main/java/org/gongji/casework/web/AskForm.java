package org.gongji.casework.web;

import org.gongji.access.RequestId;

/**
 * What is asked for in a situation, as a clerk or the member types it.
 *
 * @param region the one that the relation goes to, or empty for one that is not here
 * @param place how that place is called
 * @param agency the agency there
 * @param choice what is chosen where the law lets choose between two
 * @param direct whether cards settle directly where the person lives: yes or no
 * @param reason the special reason by its word
 * @param signed whether the member has read what it means, or null
 * @param request names the asking; empty where it cannot
 */
record AskForm(String situation, String region, String place, String agency, String choice, String direct,
		String reason, Boolean signed, String request) {

	AskForm {
		situation = Typed.line(situation);
		region = Typed.line(region);
		place = Typed.line(place);
		agency = Typed.line(agency);
		choice = Typed.line(choice);
		direct = Typed.line(direct);
		reason = Typed.line(reason);
		request = RequestId.wellFormed(request) ? request : "";
	}

	static AskForm fresh() {
		return new AskForm(null, null, null, null, null, null, null, null, RequestId.fresh().text());
	}

}
