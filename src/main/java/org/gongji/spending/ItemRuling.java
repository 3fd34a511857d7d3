package org.gongji.spending;

import java.util.List;

import org.gongji.rules.Citation;

/** What one region's rules say of a kind of item at a kind of place. */
record ItemRuling(ReasonCode code, Citation citation, boolean catchAll, List<Citation> allowedBy) {

	static ItemRuling allowed(List<Citation> by) {
		return new ItemRuling(null, null, false, List.copyOf(by));
	}

	static ItemRuling refused(ReasonCode code, Citation citation) {
		return new ItemRuling(code, citation, false, List.of());
	}

	static ItemRuling caught(Citation citation) {
		return new ItemRuling(ReasonCode.PROHIBITED_CATEGORY, citation, true, List.of());
	}

	boolean allowed() {
		return this.code == null;
	}

	Reason reason(int line, String payer) {
		return new Reason(this.code, this.citation, line, payer, this.catchAll);
	}

}
