package org.gongji.family;

/** What came of recording a binding. */
public sealed interface Bound {

	/** The binding, new or known before. */
	BindingId id();

	/** Recorded now. */
	record Recorded(BindingId id) implements Bound {
	}

	/** The two are bound already; nothing was changed. */
	record AlreadyBound(BindingId id) implements Bound {
	}

}
