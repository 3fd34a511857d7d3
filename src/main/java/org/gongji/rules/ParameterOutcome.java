package org.gongji.rules;

import java.util.List;

import org.gongji.approval.ApprovalOutcome.Why;

/** What comes of preparing or deciding on a value of the bureau. */
public sealed interface ParameterOutcome {

	/** It is done; the value has this id. */
	record Done(ParameterId id) implements ParameterOutcome {

	}

	/** The entry does not fit; one problem a field or cell. */
	record Unfit(List<Problem> problems) implements ParameterOutcome {

	}

	/** The second person may not, or not any more. */
	record Refused(Why why) implements ParameterOutcome {

	}

	/** This many decided policy cases change; a written reason is needed. */
	record ReasonNeeded(int changed) implements ParameterOutcome {

	}

	/** The same request came before with another content. */
	record OtherContent() implements ParameterOutcome {

	}

	/**
	 * A field of the entry and the key of the words about it. A cell of a table is named
	 * by its place, such as {@code cell 1.employee}.
	 */
	record Problem(String field, String messageKey) {

		/** What the name of a cell begins with. */
		public static final String CELL = "cell ";

	}

}
