package org.gongji.person;

/** Whether a shown card stands for its holder. */
sealed interface CardUse {

	/** The card is good. */
	record Good(PersonId person) implements CardUse {
	}

	/** The card was reported lost at or before the use. */
	record Lost() implements CardUse {
	}

	/** A newer card took its place. */
	record Replaced() implements CardUse {
	}

	/** The holder's death is recorded. */
	record HolderDied() implements CardUse {
	}

	/** The record of the holder was merged into another one. */
	record RecordMerged() implements CardUse {
	}

	/** No card has this number. */
	record Unknown() implements CardUse {
	}

}
