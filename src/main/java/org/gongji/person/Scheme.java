package org.gongji.person;

/** Which insurance someone takes part in (险种). */
public enum Scheme {

	/** 职工基本医疗保险. */
	EMPLOYEE,
	/** 城乡居民基本医疗保险. */
	RESIDENT

}
