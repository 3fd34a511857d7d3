package org.gongji.casework;

import java.util.List;
import java.util.Map;

import org.gongji.account.PostingCorrection.Correctable;
import org.gongji.account.Statements.Movement;

import org.springframework.stereotype.Component;

/** What only some kinds of case have to show, by the name that their pages know. */
@Component
public class CaseDetails {

	private final Claims claims;

	private final Findings findings;

	private final SeenMerges merges;

	private final TransfersBack back;

	CaseDetails(Claims claims, Findings findings, SeenMerges merges, TransfersBack back) {
		this.claims = claims;
		this.findings = findings;
		this.merges = merges;
		this.back = back;
	}

	public Map<String, Object> of(Case one) {
		return switch (one.kind()) {
			case CLAIM -> Map.of("claim", this.claims.standing(one));
			case ACCOUNT_CORRECTION -> this.findings.of(one.id())
				.map((finding) -> Map.<String, Object>of("finding",
						new SeenFinding(finding, this.findings.linked(one, finding),
								this.findings.corrected(one, finding))))
				.orElse(Map.of());
			case RECORD_MERGE -> Map.of("merge", this.merges.of(one));
			case TRANSFER_OUT -> this.back.of(one).map(this::recall).orElse(Map.of());
			default -> Map.of();
		};
	}

	/** A balance whose owner died on its way, and who has asked to take it back. */
	private Map<String, Object> recall(UnderWay way) {
		return this.back.waiting(way)
			.map((asked) -> Map.<String, Object>of("recall", way, "recallAsked", asked))
			.orElse(Map.of("recall", way));
	}

	/**
	 * A finding with the movements that it names.
	 *
	 * @param corrects what this case corrects, or null
	 */
	public record SeenFinding(Finding finding, List<Movement> links, Correctable corrects) {

	}

}
