package org.gongji.notice;

/** Where a text to be sent stands. */
public enum DeliveryState {

	/** Not sent yet; it will be tried again. */
	WAITING,
	/** The other side has taken it over. */
	SENT,
	/** Given up, for the reason it carries. */
	FAILED

}
