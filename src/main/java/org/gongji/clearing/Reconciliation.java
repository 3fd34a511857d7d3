package org.gongji.clearing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.gongji.spending.SettledBills;

/**
 * One comparison of an institution's settlements with ours (对账): what was asked, both
 * sides, and how many differences there are; of totals alone these are the figures that
 * differ.
 */
public record Reconciliation(ReconciliationId id, Kind kind, SettledBills.Asked asked, Stated theirs, Stated ours,
		int differences, String by, OffsetDateTime at) {

	/** What is compared. */
	public enum Kind {

		/** 总账. */
		TOTAL,
		/** 明细账. */
		DETAIL

	}

	public boolean balanced() {
		return this.differences == 0;
	}

	/** Each figure of the totals that differs: theirs, ours, and by how much. */
	public List<Difference.Said> said() {
		return said(this.theirs, this.ours);
	}

	static List<Difference.Said> said(Stated theirs, Stated ours) {
		List<Difference.Said> said = new ArrayList<>();
		if (theirs.count() != ours.count()) {
			said.add(new Difference.Said("clearing.differs.count", List.of(Long.toString(theirs.count()),
					Long.toString(ours.count()), Long.toString(theirs.count() - ours.count()))));
		}
		Figures there = theirs.figures();
		Figures here = ours.figures();
		if (!there.total().equals(here.total())) {
			said.add(Difference.Said.differs("total", there.total(), here.total()));
		}
		if (!there.fund().equals(here.fund())) {
			said.add(Difference.Said.differs("fund", there.fund(), here.fund()));
		}
		if (!there.account().equals(here.account())) {
			said.add(Difference.Said.differs("account", there.account(), here.account()));
		}
		return said;
	}

}
