package org.gongji.crediting;

/** Why nothing can be credited, by name. */
public enum CreditingReason {

	/** The month lies outside the document's time, or no document is known. */
	NOT_IN_FORCE

}
