package org.gongji.casework;

/** What comes of asking for a case. */
public sealed interface CaseOpened {

	/** It runs, from this request; asked again with the same content it is the same. */
	record Opened(Case now) implements CaseOpened {

	}

	/** One that stands in its way runs already; nothing was opened. */
	record Running(Case other) implements CaseOpened {

	}

	/** One of its invoices stands in another case; nothing was opened. */
	record Twice(String invoice, Case other) implements CaseOpened {

	}

	/**
	 * The law refuses it, or the bureau has to set something first; nothing was frozen.
	 */
	record Decided(Entitlement entitlement) implements CaseOpened {

	}

	/** There is no account, or it is closed or frozen for something else. */
	record NoAccount() implements CaseOpened {

	}

	/** The same request with other content. */
	record OtherContent() implements CaseOpened {

	}

}
