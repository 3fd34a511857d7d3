package org.gongji.casework;

import java.util.List;

import org.gongji.rules.Citation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision rests on, as it was made: a later rule changes nothing about it.
 *
 * @param citations the articles of the law
 * @param basis what whoever refused the case named, an article or a paper, or null
 */
record DecidedBy(List<Citation> citations, String basis) {

	private static final int BASIS_AT_MOST = 200;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	DecidedBy {
		citations = List.copyOf(citations);
	}

	static DecidedBy approval(Entitlement.PaidOut decided) {
		return new DecidedBy(decided.citations(), null);
	}

	/**
	 * A refusal rests on the articles by which the law itself refuses; where the law
	 * would pay, waits or is silent it needs a basis of its own. Null where it has none.
	 */
	static DecidedBy refusal(Entitlement opinion, String basis) {
		String named = (basis != null) ? basis.strip() : "";
		boolean refuses = opinion instanceof Entitlement.Refused || opinion instanceof Entitlement.NotReimbursed
				|| opinion instanceof Entitlement.Kept;
		List<Citation> citations = refuses ? opinion.citations() : List.of();
		boolean fits = named.length() <= BASIS_AT_MOST && !(named.isEmpty() && citations.isEmpty());
		return fits ? new DecidedBy(citations, named.isEmpty() ? null : named) : null;
	}

	/** The articles as they are stored. */
	String text() {
		return JSON.writeValueAsString(this.citations);
	}

	static DecidedBy read(String citations, String basis) {
		return new DecidedBy(JSON.readValue(citations, new TypeReference<List<Citation>>() {
		}), basis);
	}

}
