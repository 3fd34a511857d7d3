package org.gongji.proxy;

/** What a helper may do (代办范围). */
public enum Scope {

	/** 只看不办. */
	LOOK,
	/** 查看和办理. */
	DO

}
