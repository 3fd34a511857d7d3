package org.gongji.casework;

/** On which ground the living owner asks for the balance. */
public enum Ground {

	/** 医保关系转到外地. */
	RELOCATION,
	/** 异地居住长期备案. */
	LONG_TERM_NON_LOCAL,
	/** 转为城乡居民医保. */
	CHANGE_TO_RESIDENT,
	/** 等特殊原因. */
	OTHER_SPECIAL_REASON,
	/** No ground but the wish. */
	WANTS_CASH

}
