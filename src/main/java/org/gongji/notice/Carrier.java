package org.gongji.notice;

/**
 * Carries texts out of the house on one channel. Never throws for a text that did not go.
 */
interface Carrier {

	Channel channel();

	Carried carry(Letter letter);

}
