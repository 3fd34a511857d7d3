package org.gongji.casework;

/** What comes of entering a bill from its papers. */
public sealed interface BillEntered {

	/** The bill stands as it was entered. */
	record Done() implements BillEntered {

	}

	/** Somebody else was faster, or the case came too far: nothing was changed. */
	record Overtaken() implements BillEntered {

	}

	/** One of the invoices stands in another case; nothing was changed. */
	record Twice(String invoice, Case other) implements BillEntered {

	}

}
