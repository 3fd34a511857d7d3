package org.gongji.family;

/** What came of a relative's answer. */
public sealed interface Answered {

	/** The binding holds from today on. */
	record Active(BindingId binding) implements Answered {
	}

	/** The relative did not agree. */
	record Declined() implements Answered {
	}

	/** What the owner stated does not fit the register, so that the law refuses. */
	record Unfit() implements Answered {
	}

	/** The relative is bound as the spouse of someone else: that has to end first. */
	record SpouseElsewhere() implements Answered {
	}

	/** The owner acts as helper of the relative: nobody answers the own question. */
	record Own() implements Answered {
	}

	/** Nothing waits any more: answered, withdrawn or too late. */
	record TooLate() implements Answered {
	}

}
