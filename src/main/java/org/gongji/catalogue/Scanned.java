package org.gongji.catalogue;

/**
 * What a scanner or a person put into the item field: an item code, a trace code, a bar
 * code, or nothing known. Full-width characters, small letters and spaces are accepted.
 */
public sealed interface Scanned {

	/**
	 * Tells the kinds apart: 20 digits are a trace code; 8, 12, 13 or 14 digits a bar
	 * code; all else an item code.
	 */
	static Scanned parse(String typed) {
		if (typed == null || typed.isBlank()) {
			return new Unknown(CodeProblem.EMPTY);
		}
		if (typed.length() > CodeText.LONGEST) {
			return new Unknown(CodeProblem.TOO_LONG);
		}
		String text = CodeText.normalise(typed);
		if (CodeText.digits(text) && text.length() == TraceCode.LENGTH) {
			return new OfTrace(new TraceCode(text));
		}
		if (CodeText.digits(text) && BarCode.lengthFits(text)) {
			CodeProblem problem = BarCode.problem(text);
			return (problem != null) ? new Unknown(problem) : new OfBar(new BarCode(text));
		}
		CodeProblem problem = ItemCode.problem(text);
		return (problem != null) ? new Unknown(problem) : new OfItem(new ItemCode(text));
	}

	/** An item code. */
	record OfItem(ItemCode code) implements Scanned {

	}

	/** The trace code of one pack. */
	record OfTrace(TraceCode code) implements Scanned {

	}

	/** A bar code. */
	record OfBar(BarCode code) implements Scanned {

	}

	/** No code at all, and why. */
	record Unknown(CodeProblem problem) implements Scanned {

	}

}
