package org.gongji.spending;

import org.gongji.rules.Citation;

/**
 * One named reason with its article. Line 0 means the whole purchase; the payer is the
 * reference of the account that may not pay. Catch-all says that the category is not
 * named but falls under the last words of the prohibition (R-C8).
 */
public record Reason(ReasonCode code, Citation citation, int line, String payer, boolean catchAll) {

	/** Key of the words for a reader, in the bundle of this room. */
	public String messageKey() {
		return "spending.reason." + this.code.name() + (this.catchAll ? ".catch_all" : "");
	}

}
