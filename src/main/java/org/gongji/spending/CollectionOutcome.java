package org.gongji.spending;

import java.util.List;

import org.gongji.approval.ApprovalOutcome.Why;

/** What comes of entering or deciding on a collection. */
public sealed interface CollectionOutcome {

	/** It is done; the collection has this id. */
	record Done(CollectionId id) implements CollectionOutcome {

	}

	/** The entry does not fit; one message a field. */
	record Unfit(List<Message> problems) implements CollectionOutcome {

	}

	/** The second person may not, or not any more. */
	record Refused(Why why) implements CollectionOutcome {

	}

	/** The same request came before with another content. */
	record OtherContent() implements CollectionOutcome {

	}

}
