package org.gongji.family;

import java.util.List;

/** What came of stating a relative. */
public sealed interface Drafted {

	/** Kept; nothing is sent yet. */
	record Kept(ProposalId id) implements Drafted {
	}

	/** Nothing was kept. */
	record Faulty(List<StatementFault> faults) implements Drafted {
	}

	/** The law refuses this relative, or nothing can be decided here yet. */
	record Against(BindingDecision decision) implements Drafted {
	}

	/** It was sent or closed meanwhile. */
	record TooLate() implements Drafted {
	}

}
