package org.gongji.casework;

import java.util.List;

import org.gongji.approval.ApprovalOutcome;

/** What comes of an act on a case. */
public sealed interface CaseOutcome {

	/** It was done; the case as it is now. */
	record Done(Case now) implements CaseOutcome {

	}

	/** Somebody else was faster, or it came too far: nothing was done. */
	record Overtaken(Case now, List<CaseStep> steps) implements CaseOutcome {

	}

	/** Something has to be there first; nothing was done. */
	record Unfit(List<CaseGap> gaps) implements CaseOutcome {

	}

	/** The law says no, or not yet; nothing was paid. */
	record Decided(Entitlement entitlement) implements CaseOutcome {

	}

	/** Approval by this person, or of this content, does not stand. */
	record Refused(ApprovalOutcome.Why why) implements CaseOutcome {

		public String messageKey() {
			return "approval.refused." + this.why.name();
		}

	}

}
