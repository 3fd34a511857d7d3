package org.gongji.casework;

/** What the member has chosen and signed where the rule lets choose (也可). */
public enum Choice {

	TRANSFER, REFUND

}
