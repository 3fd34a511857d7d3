package org.gongji.spending;

import java.time.Instant;

import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.Ruled;

/**
 * Who bears what was spent with a lost card (挂失): before the report the owner does, from
 * the moment of the report on the card is blocked (OQ-26: the server's time counts).
 */
public final class CardLoss {

	private CardLoss() {
	}

	/** What a use of the card means. */
	public sealed interface Outcome {

	}

	/** The use came before any report: it stands, and nothing is restored. */
	public record Stands(Citation citation) implements Outcome {

	}

	/** The use came at or after the report: it is refused. */
	public record Blocked(Reason reason) implements Outcome {

	}

	/**
	 * Judges one use of a card.
	 * @param reportedAt when the loss was reported; null when it never was
	 */
	public static Outcome of(RuleBook book, Instant usedAt, Instant reportedAt) {
		Citation citation = book.find(SpendingKeys.CARD_LOSS).map(Ruled::citation).orElseGet(book::standing);
		if (reportedAt == null || usedAt.isBefore(reportedAt)) {
			return new Stands(citation);
		}
		return new Blocked(new Reason(ReasonCode.CARD_REPORTED_LOST, citation, 0, "", false));
	}

}
