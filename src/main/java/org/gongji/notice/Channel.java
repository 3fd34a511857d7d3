package org.gongji.notice;

/** A way by which a message reaches someone who is not signed in. */
public enum Channel {

	/** Text message to the phone that the bureau knows. */
	SMS,
	/** Mail to the address that its owner confirmed. */
	EMAIL

}
