package org.gongji.spending;

import java.util.List;

/** Whose account comes first, as a region's rules have it. */
enum PayOrder {

	USER_FIRST, AUTHORISER_FIRST, VOUCHER_OWNER;

	static PayOrder of(List<String> words) {
		return switch (words.get(0)) {
			case "user" -> USER_FIRST;
			case "authoriser" -> AUTHORISER_FIRST;
			case "voucher_owner" -> VOUCHER_OWNER;
			default -> throw new IllegalStateException("Unknown payment order " + words);
		};
	}

}
