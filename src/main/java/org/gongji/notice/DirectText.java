package org.gongji.notice;

import java.util.List;

/**
 * What goes to one phone, whosever it is: the number, and what stands in the places of
 * the text.
 */
public record DirectText(String number, List<Argument> arguments) {

	public DirectText {
		arguments = List.copyOf(arguments);
	}

	/** Without the number. */
	@Override
	public String toString() {
		return "DirectText";
	}

}
