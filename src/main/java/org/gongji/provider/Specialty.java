package org.gongji.provider;

/**
 * Type of an institution as far as the regulations treat it apart (机构类型).
 */
public enum Specialty {

	/** 综合. */
	GENERAL,
	/** 精神专科. */
	PSYCHIATRIC,
	/** 传染病专科. */
	INFECTIOUS

}
