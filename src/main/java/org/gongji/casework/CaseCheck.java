package org.gongji.casework;

import java.util.List;

/** Tells what a case still lacks; each part of a case has its own. */
interface CaseCheck {

	/** Empty where nothing of its part is missing for what the law has decided. */
	List<CaseGap> gaps(Case one, Entitlement decided);

}
