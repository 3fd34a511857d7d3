package org.gongji.family;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;

/** How a commitment letter is signed. */
public enum Signing {

	/** By the owner: the own name and the password again. */
	PASSWORD,
	/** By a helper in the owner's name: the owner's name and the helper's password. */
	HELPER,
	/** At the window: the owner signs the printed letter. */
	PAPER;

	/** The way open to who acts. */
	public static Signing of(Actor actor) {
		if (actor.behalf() == null) {
			return PASSWORD;
		}
		return (actor.behalf().kind() == Behalf.Kind.WINDOW) ? PAPER : HELPER;
	}

}
