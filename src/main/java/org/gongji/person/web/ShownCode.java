package org.gongji.person.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.gongji.person.PaymentCode;

/**
 * A payment code as a page shows it: picture, digits in groups, and until when it holds.
 */
record ShownCode(QrPicture qr, String digits, String until) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private static final int GROUP = 6;

	static ShownCode of(PaymentCode code, ZoneId zone) {
		StringBuilder text = new StringBuilder(code.text());
		for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
			text.insert(at, ' ');
		}
		return new ShownCode(QrPicture.of(code.text()), text.toString(), TIME.format(code.expiresAt().atZone(zone)));
	}

	/** Without the digits, so that no log can show a code. */
	@Override
	public String toString() {
		return "ShownCode until " + this.until;
	}

}
