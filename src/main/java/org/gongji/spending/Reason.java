package org.gongji.spending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	/** The first of these reasons that is about the payer, or null. */
	static Reason of(String payer, List<Reason> reasons) {
		return reasons.stream().filter((reason) -> reason.payer().equals(payer)).findFirst().orElse(null);
	}

	/**
	 * The reasons of several payers as a reader hears them: each wording and article
	 * once.
	 */
	public static List<Reason> inWords(List<Reason> reasons) {
		Map<String, Reason> heard = new LinkedHashMap<>();
		reasons.forEach((reason) -> heard.putIfAbsent(reason.messageKey() + reason.citation().text(), reason));
		return List.copyOf(heard.values());
	}

}
