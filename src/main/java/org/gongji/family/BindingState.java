package org.gongji.family;

/** Where a binding stands (共济关系状态). */
public enum BindingState {

	/** 待确认. */
	PROPOSED,
	/** 有效. */
	ACTIVE,
	/** 已暂停. */
	SUSPENDED,
	/** 已解除. */
	ENDED

}
