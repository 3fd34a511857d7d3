package org.gongji.family;

import java.util.List;

/** What came of sending a proposal. */
public sealed interface Sent {

	/** The relative is waited for. */
	record Waiting() implements Sent {
	}

	/** Nobody had to be waited for. */
	record Active(BindingId binding) implements Sent {
	}

	/** What was stated does not fit the register. */
	record Unfit() implements Sent {
	}

	/** A child: whether the owner is the guardian has to be said. */
	record GuardianUnsaid() implements Sent {
	}

	/** Something changed since it was stated. */
	record Faulty(List<StatementFault> faults) implements Sent {
	}

	/** Nothing: it is to be bound together with its premium. */
	record WithPremium() implements Sent {
	}

	/** The law refuses, or nothing can be decided here yet. */
	record Against(BindingDecision decision) implements Sent {
	}

	/** It was sent or closed before. */
	record Before() implements Sent {
	}

}
