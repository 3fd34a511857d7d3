package org.gongji.exchange;

import tools.jackson.databind.JsonNode;

/**
 * A request of the interface, read and checked: which transaction, by which message of
 * which institution, by whom, and the input.
 */
record Envelope(String infno, String msgid, String fixmedinsCode, String opter, String opterName, String insuplc,
		String signNo, String signtype, String cainfo, JsonNode input) {

	static Envelope of(JsonNode sent, String infno, JsonNode input) {
		Block read = new Block(sent);
		return new Envelope(infno, read.text("msgid"), read.text("fixmedins_code"), read.text("opter"),
				read.text("opter_name"), read.text("insuplc_admdvs"), read.text("sign_no"), read.text("signtype"),
				read.text("cainfo"), input);
	}

}
