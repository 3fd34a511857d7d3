package org.gongji.proxy;

/** How far a mandate has come (授权状态). */
public enum MandateState {

	/** 等待代办人同意. */
	OFFERED,
	/** 生效. */
	ACTIVE,
	/** 已结束: withdrawn, declined or given up. */
	ENDED

}
