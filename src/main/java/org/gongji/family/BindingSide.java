package org.gongji.family;

/** From which side of a binding somebody takes a step. */
public enum BindingSide {

	/** 账户所有人. */
	OWNER,
	/** 使用人. */
	USER

}
