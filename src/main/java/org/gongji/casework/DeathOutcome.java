package org.gongji.casework;

import org.gongji.approval.ApprovalOutcome;

/** What comes of an act on a notice of death. */
public sealed interface DeathOutcome {

	/** It was done; the notice as it is now. */
	record Done(DeathNotice notice) implements DeathOutcome {

	}

	/** What was typed is not taken; nothing was recorded. */
	record Faulty(DeathFault fault) implements DeathOutcome {

	}

	/** Somebody changed it since it was looked at; nothing was done. */
	record Overtaken(DeathNotice now) implements DeathOutcome {

	}

	/** The second clerk's decision does not stand. */
	record Refused(ApprovalOutcome.Why why) implements DeathOutcome {

		/** Key of the words for a reader. */
		public String messageKey() {
			return "approval.refused." + this.why.name();
		}

	}

}
