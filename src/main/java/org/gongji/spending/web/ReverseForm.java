package org.gongji.spending.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.gongji.access.RequestId;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Reversal;
import org.gongji.spending.SettlementId;

/** What the cashier wants taken back: everything or some lines, and why. */
record ReverseForm(String request, String scope, List<String> line, String reason) {

	static final String WHOLE = "whole";

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

	ReverseForm {
		request = (request != null) ? request : "";
		scope = (scope != null) ? scope : "";
		line = (line != null) ? line.stream().filter((one) -> one != null && NUMBER.matcher(one).matches()).toList()
				: List.of();
		reason = (reason != null) ? reason.strip() : "";
	}

	static ReverseForm fresh() {
		return new ReverseForm(RequestId.fresh().text(), WHOLE, List.of(), "");
	}

	boolean whole() {
		return WHOLE.equals(this.scope);
	}

	Set<Integer> lines() {
		Set<Integer> lines = new TreeSet<>();
		if (!whole()) {
			this.line.forEach((one) -> lines.add(Integer.valueOf(one)));
		}
		return lines;
	}

	Reversal reversal(SettlementId original, ProviderId provider) {
		return new Reversal(new RequestId(this.request), original, provider, lines(), this.reason);
	}

}
