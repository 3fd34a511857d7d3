package org.gongji.access;

import java.util.Optional;

/**
 * Knows who may act for whom. Answered by the room that keeps the services of the window
 * and the mandates, which stands above this one.
 */
public interface Proxies {

	/** The person, while this sign-in may act for them; asked on each request. */
	Optional<ActedFor> actedFor(Behalf behalf, SignedIn by);

	/** Somebody stops to act. Answers the page where they go on. */
	String end(Behalf behalf, SignedIn by);

}
