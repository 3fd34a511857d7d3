package org.gongji.exchange;

import java.time.OffsetDateTime;
import java.util.Locale;

import org.gongji.clearing.ReconciliationId;
import org.gongji.files.FileId;

/**
 * A file between an institution and us (文件查询号), to be fetched until it expires; only an
 * upload has a stored content, only a result a comparison that it tells of.
 */
record ExchangeFile(String number, Kind kind, FileId content, ReconciliationId compared, OffsetDateTime expires) {

	/** What is in it. */
	enum Kind {

		UPLOAD, DRUGS, CONSUMABLES, RESULT

	}

	/** The name of a file that we write. */
	String name() {
		return this.kind.name().toLowerCase(Locale.ROOT) + "-" + this.number + ".zip";
	}

	/** The time after which nobody gets it, in the zone of the business day. */
	String until() {
		return Typed.TIME.format(this.expires);
	}

}
