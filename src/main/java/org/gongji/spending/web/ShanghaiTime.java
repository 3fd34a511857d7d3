package org.gongji.spending.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes a moment as a receipt does, in the business day's own zone. */
record ShanghaiTime(ZoneId zone) {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	public String text(OffsetDateTime moment) {
		return moment.atZoneSameInstant(this.zone).format(FORM);
	}

}
