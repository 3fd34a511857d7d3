package org.gongji.closing;

import java.util.Comparator;

/**
 * Which figure of a statement.
 *
 * @param part of what, where the name has several; else empty
 */
public record FigureKey(FigureName name, String part) implements Comparable<FigureKey> {

	private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::name)
		.thenComparing(FigureKey::part);

	static FigureKey of(FigureName name) {
		return new FigureKey(name, "");
	}

	@Override
	public int compareTo(FigureKey other) {
		return ORDER.compare(this, other);
	}

}
