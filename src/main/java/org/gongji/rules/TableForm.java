package org.gongji.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rows and columns of a table in keys.yaml: the type of its cells, and for one or two
 * dimensions the words they may be; an empty list means any words, such as names of
 * drugs.
 */
public record TableForm(ValueType cells, List<List<String>> by) {

	private static final String ANY = "any";

	static TableForm read(YamlSpot spot, Map<String, YamlSpot> fields) {
		YamlSpot written = spot.need(fields, "cells");
		ValueType cells = Arrays.stream(ValueType.values())
			.filter((type) -> type.fitsCell() && type.name().toLowerCase(Locale.ROOT).equals(written.text()))
			.findFirst()
			.orElseThrow(() -> written.refuse("no table has cells of the type '" + written.text() + "'"));
		YamlSpot by = spot.need(fields, "by");
		List<List<String>> dimensions = new ArrayList<>();
		for (YamlSpot dimension : by.items()) {
			boolean any = dimension.isScalar() && dimension.text().equals(ANY);
			dimensions.add(any ? List.of() : List.copyOf(dimension.words()));
		}
		if (dimensions.isEmpty() || dimensions.size() > 2) {
			throw by.refuse("a table has one dimension or two");
		}
		return new TableForm(cells, List.copyOf(dimensions));
	}

}
