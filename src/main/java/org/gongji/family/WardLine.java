package org.gongji.family;

/**
 * A child's binding in the list of a guardian: the child's name, and whose money it is.
 */
public record WardLine(String child, SharedLine line) {

	/** Without the names. */
	@Override
	public String toString() {
		return "WardLine " + this.line.id();
	}

}
