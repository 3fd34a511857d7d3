package org.gongji.provider;

/** What came of designating an institution. */
public sealed interface Designating {

	/** Recorded. */
	record Recorded(ProviderId id) implements Designating {
	}

	/** The code belongs to an institution recorded before; nothing was changed. */
	record CodeTaken(ProviderId id) implements Designating {
	}

}
