package org.gongji.casework.web;

/**
 * An act on a case as it was seen.
 *
 * @param version the version of the case that was seen
 * @param fen the amount that was seen, for an approval
 * @param reason why, where the act asks for it
 * @param basis the article or paper that a refusal rests on
 */
record ActForm(Long version, Long fen, String reason, String basis) {

	ActForm {
		version = (version != null) ? version : -1;
		fen = (fen != null) ? fen : -1;
		reason = (reason != null) ? reason.strip() : "";
		basis = (basis != null) ? basis.strip() : "";
	}

}
