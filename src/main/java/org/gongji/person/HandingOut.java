package org.gongji.person;

/** What came of handing out a new card. */
public enum HandingOut {

	/** The new card pays, the old one is dead. */
	DONE,
	/** The request ended meanwhile: handed out by a colleague, or taken back. */
	OVER,
	/** Some card has this number already. */
	NUMBER_TAKEN

}
