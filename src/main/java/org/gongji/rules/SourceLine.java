package org.gongji.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the source of a value; the fourth kind, an act of the bureau, is refused here.
 */
final class SourceLine {

	private static final List<String> FIELDS = List.of("kind", "article", "basis");

	private static final Pattern READING = Pattern.compile("R-[A-Z]+[0-9]+[a-z]?");

	private static final Pattern DECISION = Pattern.compile("OQ-[0-9]{2}[a-z]?");

	private SourceLine() {
	}

	static Citation read(YamlSpot spot, String document) {
		Map<String, YamlSpot> fields = spot.fields(FIELDS);
		YamlSpot kindSpot = spot.need(fields, "kind");
		SourceKind kind = switch (kindSpot.text()) {
			case "text" -> SourceKind.TEXT;
			case "reading" -> SourceKind.READING;
			case "decision" -> SourceKind.DECISION;
			case "bureau" -> throw kindSpot
				.refuse("an act of the bureau is entered and approved in the program, never written into a file");
			default -> throw kindSpot.refuse("unknown kind of source '" + kindSpot.text() + "'");
		};
		return new Citation(document, spot.need(fields, "article").text(), kind, basis(spot, fields, kind));
	}

	private static String basis(YamlSpot spot, Map<String, YamlSpot> fields, SourceKind kind) {
		if (kind == SourceKind.TEXT) {
			if (fields.containsKey("basis")) {
				throw spot.refuse("the text needs no basis; a reading or a decision has one");
			}
			return "";
		}
		YamlSpot basis = spot.need(fields, "basis");
		Pattern form = (kind == SourceKind.READING) ? READING : DECISION;
		if (!form.matcher(basis.text()).matches()) {
			throw basis
				.refuse("a " + ((kind == SourceKind.READING) ? "reading is named R-xx" : "decision is named OQ-xx")
						+ ", not '" + basis.text() + "'");
		}
		return basis.text();
	}

}
