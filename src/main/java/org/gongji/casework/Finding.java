package org.gongji.casework;

import java.util.List;

import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

/**
 * What the window found about an account that is said to be wrong.
 *
 * @param found in words that the person reads
 * @param source the article or paper that it rests on
 * @param register whether the register of enrolments was put right
 * @param links movements of the account by which others have put it right
 * @param corrects the posting that this case corrects, or null
 * @param change by how much, in fen, up or down; null without a posting
 */
public record Finding(String found, String source, boolean register, List<PostingId> links, PostingId corrects,
		Money change) {

	public Finding {
		links = List.copyOf(links);
		if ((corrects == null) != (change == null)) {
			throw new IllegalArgumentException("A correction has a posting and an amount");
		}
	}

	/** Whether anything was put right, or will be. */
	public boolean corrected() {
		return this.register || !this.links.isEmpty() || this.corrects != null;
	}

	/** By how much this case changes the balance, without the sign. */
	Money amount() {
		return (this.change == null) ? Money.ZERO : (this.change.isNegative() ? this.change.negated() : this.change);
	}

	/** What is approved, as words that change with it. */
	String content() {
		return String.join("\n", this.found, this.source, String.valueOf(this.register),
				String.valueOf(this.links.stream().map(PostingId::value).sorted().toList()),
				String.valueOf(this.corrects), String.valueOf(this.change));
	}

}
