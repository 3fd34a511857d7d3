package org.gongji.clearing;

import java.time.OffsetDateTime;

/**
 * Differences of an institution that are open, and when the last comparison was made that
 * found any of them.
 */
public record OpenDifferences(int count, OffsetDateTime latest) {

	/**
	 * Whether words say why a sheet may go nevertheless: they were written after the last
	 * of these comparisons.
	 * @param words null where there are none
	 */
	public boolean explainedBy(Sheet.Words words) {
		return words != null && !this.latest.isAfter(words.at());
	}

}
