package org.gongji.catalogue;

/** Tells characters that have no place in a name: controls, direction marks, halves. */
final class PlainText {

	/** What bytes that are not UTF-8 read as. */
	static final int BROKEN = 0xfffd;

	private PlainText() {
	}

	static boolean hidden(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> c == BROKEN;
		};
	}

	static boolean clean(String text) {
		return text.codePoints().noneMatch(PlainText::hidden);
	}

}
