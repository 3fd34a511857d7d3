package org.gongji.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.rules.Paper.Document;

/** Reads the folder of one region into its paper. */
final class PaperReader {

	private static final String REGION_FILE = "region.yaml";

	private static final Pattern CODE = Pattern.compile("[0-9]{6}");

	private static final List<String> REGION_FIELDS = List.of("code", "name", "province", "document", "in_force");

	private static final List<String> DOCUMENT_FIELDS = List.of("id", "title", "title_en", "number", "issued");

	private static final List<String> FORCE_FIELDS = List.of("from", "to", "source", "afterwards");

	/** The article of what no article speaks of. */
	static final String NOWHERE = "全文（无规定）";

	private PaperReader() {
	}

	static Paper read(String folder, Map<String, String> files, Map<String, KeyLine> keys) {
		String regionFile = folder + "/" + REGION_FILE;
		if (!files.containsKey(regionFile)) {
			throw new RuleFileRefused(regionFile, 1, "the file is missing");
		}
		YamlSpot root = YamlSpot.root(regionFile, files.get(regionFile));
		Map<String, YamlSpot> fields = root.fields(REGION_FIELDS);
		RegionCard card = card(folder, root, fields);
		Document document = document(root.need(fields, "document"));
		Paper bare = inForce(root.need(fields, "in_force"), card, document);
		Map<String, List<DatedValue>> values = new LinkedHashMap<>();
		files.forEach((name, text) -> {
			if (!name.equals(regionFile)) {
				values(YamlSpot.root(name, text), bare, keys, values);
			}
		});
		keys.forEach((key, line) -> {
			if (values.containsKey(key) || key.equals(RuleBooks.EFFECTIVE_FROM.name())) {
				return;
			}
			if (line.mayBeSilent()) {
				values.put(key, List.of(silence(document)));
			}
			else {
				throw new RuleFileRefused(regionFile, 1, "no file of this region says anything of '" + key
						+ "'; where the document leaves it to the bureau write 'open: yes'");
			}
		});
		return new Paper(card, document, bare.from(), bare.to(), bare.inForce(), bare.afterwards(), Map.copyOf(values));
	}

	private static RegionCard card(String folder, YamlSpot root, Map<String, YamlSpot> fields) {
		YamlSpot code = root.need(fields, "code");
		if (!CODE.matcher(code.text()).matches()) {
			throw code.refuse("a region code has six digits");
		}
		YamlSpot name = root.need(fields, "name");
		Map<String, YamlSpot> names = name.fields(List.of("zh", "en"));
		return new RegionCard(new Region(code.text()), folder, name.need(names, "zh").text(),
				name.need(names, "en").text(), root.need(fields, "province").text());
	}

	private static Document document(YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(DOCUMENT_FIELDS);
		String number = fields.containsKey("number") ? fields.get("number").text() : "";
		LocalDate issued = fields.containsKey("issued") ? day(fields.get("issued")) : null;
		return new Document(spot.need(fields, "id").text(), spot.need(fields, "title").text(),
				spot.need(fields, "title_en").text(), number, issued);
	}

	private static Paper inForce(YamlSpot spot, RegionCard card, Document document) {
		Map<String, YamlSpot> fields = spot.fields(FORCE_FIELDS);
		YamlSpot first = spot.need(fields, "from");
		LocalDate from = "open".equals(first.text()) ? null : day(first);
		LocalDate to = fields.containsKey("to") ? day(fields.get("to")) : null;
		if (to != null && (from == null || !to.isAfter(from))) {
			throw fields.get("to").refuse("'to' lies after 'from'; it is the first day that no longer counts");
		}
		if ((to != null) != fields.containsKey("afterwards")) {
			throw spot.refuse("a document with a last day says with 'afterwards' on what ground balances stay usable, "
					+ "and no other does");
		}
		Citation source = SourceLine.read(spot.need(fields, "source"), document.cited());
		Citation afterwards = (to != null) ? SourceLine.read(fields.get("afterwards"), document.cited()) : null;
		return new Paper(card, document, from, to, source, afterwards, Map.of());
	}

	private static void values(YamlSpot root, Paper paper, Map<String, KeyLine> keys,
			Map<String, List<DatedValue>> values) {
		root.fields().forEach((name, spot) -> {
			KeyLine key = keys.get(name);
			if (key == null || name.equals(RuleBooks.EFFECTIVE_FROM.name())) {
				throw spot.refuseName("unknown key '" + name + "'; every key is described in keys.yaml first");
			}
			if (values.put(name, new ValueReader(key, paper).read(spot)) != null) {
				throw spot.refuseName("'" + name + "' stands in two files of this region");
			}
		});
	}

	/**
	 * What a document says nothing of is left to the bureau, like what it leaves open.
	 */
	private static DatedValue silence(Document document) {
		return new DatedValue(LocalDate.MIN, null, List.of(),
				new Citation(document.cited(), NOWHERE, SourceKind.TEXT, ""), "", "");
	}

	static LocalDate day(YamlSpot spot) {
		ValueType.Outcome outcome = ValueType.DAY.read(List.of(spot.text()), null);
		if (outcome.misfit() != null) {
			throw spot.refuse(outcome.misfit().english());
		}
		return (LocalDate) outcome.value();
	}

}
