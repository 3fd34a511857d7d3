package org.gongji.clearing;

import org.gongji.approval.ApprovalOutcome;

/** What comes of asking for a release, releasing, and giving back. */
public sealed interface ReleaseOutcome {

	/** It is as was asked, now or before. */
	record Done(Release release) implements ReleaseOutcome {

	}

	/** What can be released is no longer what was shown; nothing was done. */
	record Changed(ReleaseDraft now) implements ReleaseOutcome {

	}

	/**
	 * It is not done.
	 *
	 * @param detail the institutions that the words name, or empty
	 */
	record Refused(String messageKey, String detail) implements ReleaseOutcome {

		static Refused of(ApprovalOutcome.Refused refused) {
			return new Refused(refused.messageKey(), "");
		}

	}

}
