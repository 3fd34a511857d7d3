package org.gongji.casework.web;

import org.gongji.casework.DeathNotice;
import org.springframework.web.multipart.MultipartFile;

/**
 * A notice of death as the clerk types it, with the scan of the paper where there is one.
 */
record DeathForm(String diedOn, String source, String documentNumber, MultipartFile scan) {

	DeathForm {
		diedOn = (diedOn != null) ? diedOn : "";
		source = (source != null) ? source : "";
		documentNumber = (documentNumber != null) ? documentNumber : "";
	}

	static DeathForm empty() {
		return new DeathForm("", "", "", null);
	}

	/** What was typed before, to be changed. */
	static DeathForm of(DeathNotice.Paper paper) {
		return new DeathForm(paper.diedOn().toString(), paper.source().name(), paper.documentNumber(), null);
	}

}
