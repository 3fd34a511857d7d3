package org.gongji.casework.web;

/**
 * An act on what came for a closed account.
 *
 * @param fen the amount that was seen
 * @param request names the asking
 * @param reason why it goes back to who prepared it
 */
record LaterForm(Long fen, String request, String reason) {

	LaterForm {
		fen = (fen != null) ? fen : -1;
		request = (request != null) ? request : "";
		reason = (reason != null) ? reason.strip() : "";
	}

}
