package org.gongji.access.web;

import java.text.Normalizer;

/** What people type when they copy a code: full-width digits, spaces, hyphens. */
final class Typed {

	private Typed() {
	}

	static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9A-Za-z]", "");
	}

}
