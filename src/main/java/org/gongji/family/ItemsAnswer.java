package org.gongji.family;

/** What came of an agreement that the owner sees what is bought, or of taking it back. */
public enum ItemsAnswer {

	/** It holds as asked. */
	DONE,
	/** The binding has ended; nothing was changed. */
	OVER,
	/** The owner asked for it on behalf of the user; nothing was changed. */
	OWN

}
