package org.gongji.clearing;

import java.util.List;

import org.gongji.files.FileProblem;

/** What came of a detail that an institution sent. */
public sealed interface DetailOutcome {

	/** It was compared. */
	record Compared(Reconciliation reconciliation) implements DetailOutcome {

	}

	/** It cannot be read as a whole. */
	record Unreadable(FileProblem problem) implements DetailOutcome {

	}

	/** Lines of it are wrong; at most some of them are named. */
	record Wrong(List<LineFault> faults) implements DetailOutcome {

	}

	/** Its lines do not come to what the institution states beside it. */
	record OtherSums(Stated stated, Stated lines) implements DetailOutcome {

	}

}
