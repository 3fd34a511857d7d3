package org.gongji.casework;

import java.util.Map;

import org.springframework.stereotype.Component;

/** What only some kinds of case have to show, by the name that their pages know. */
@Component
public class CaseDetails {

	private final Claims claims;

	CaseDetails(Claims claims) {
		this.claims = claims;
	}

	public Map<String, Object> of(Case one) {
		return switch (one.kind()) {
			case CLAIM -> Map.of("claim", this.claims.standing(one));
			default -> Map.of();
		};
	}

}
