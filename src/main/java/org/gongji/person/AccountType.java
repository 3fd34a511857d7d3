package org.gongji.person;

/** Whether contributions feed a personal account (统账结合) or the pool alone (单建统筹). */
public enum AccountType {

	/** 统账结合. */
	COMBINED,
	/** 单建统筹. */
	POOL_ONLY

}
