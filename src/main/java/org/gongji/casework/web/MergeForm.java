package org.gongji.casework.web;

import org.gongji.access.RequestId;

/** The other record of a person, and which of the two is kept, as typed. */
record MergeForm(String kind, String number, String keep, String request) {

	MergeForm {
		kind = text(kind);
		number = text(number);
		keep = text(keep);
		request = text(request);
	}

	static MergeForm fresh() {
		return new MergeForm("", "", "", RequestId.fresh().text());
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "MergeForm";
	}

	/** Which record goes on. */
	enum Keep {

		/** The one whose card is open. */
		THIS,
		/** The one of the other number. */
		OTHER

	}

}
