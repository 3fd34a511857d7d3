package org.gongji.casework;

/** How the insurance relation moves. */
enum Move {

	/** Another employer in the same pooling area: the account stays where it is. */
	NONE,
	/** 转为本地城乡居民医保. */
	TO_RESIDENT_HERE,
	/** To the employee scheme of another area (制度内). */
	IN_SCHEME,
	/** To another scheme of another area (跨制度). */
	CROSS_SCHEME

}
