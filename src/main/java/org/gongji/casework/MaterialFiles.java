package org.gongji.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.gongji.casework.Material.Wanted;
import org.gongji.rules.Told;
import org.gongji.rules.YamlSpot;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads {@code db/materials}: materials.yaml names every material, needs.yaml says what
 * each kind of case needs everywhere, and a file of a region what differs there. Refuses
 * whatever is unknown, with file and line.
 */
final class MaterialFiles {

	static final String ANY = "any";

	private static final String ROOT = "db/materials/";

	private static final String MATERIALS = "materials.yaml";

	private static final String NEEDS = "needs.yaml";

	private final Map<String, Material> materials = new LinkedHashMap<>();

	private final Predicate<String> knownRule;

	private MaterialFiles(Predicate<String> knownRule) {
		this.knownRule = knownRule;
	}

	/**
	 * All that the files say: the materials by their code, and by region (empty for
	 * everywhere) the lists by kind and ground, such as {@code refund.any}.
	 */
	record Library(Map<String, Material> materials, Map<String, Map<String, List<MaterialNeed>>> needs) {

	}

	static Library fromClasspath(Predicate<String> knownRegion, Predicate<String> knownRule) {
		try {
			Map<String, String> texts = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + ROOT + "*.yaml")) {
				texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
			}
			return read(texts, knownRegion, knownRule);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Texts by their name below db/materials, such as {@code lincang.yaml}. */
	static Library read(Map<String, String> texts, Predicate<String> knownRegion, Predicate<String> knownRule) {
		MaterialFiles files = new MaterialFiles(knownRule);
		root(texts, MATERIALS).fields().forEach((code, spot) -> files.materials.put(code, material(code, spot)));
		Map<String, Map<String, List<MaterialNeed>>> needs = new LinkedHashMap<>();
		needs.put("", files.needs(root(texts, NEEDS)));
		texts.keySet().stream().filter((name) -> !List.of(MATERIALS, NEEDS).contains(name)).forEach((name) -> {
			YamlSpot root = root(texts, name);
			String region = name.substring(0, name.length() - ".yaml".length());
			if (!knownRegion.test(region)) {
				throw root.refuse("no region of db/rules is called '" + region + "'");
			}
			needs.put(region, files.needs(root));
		});
		return new Library(Map.copyOf(files.materials), Map.copyOf(needs));
	}

	private static YamlSpot root(Map<String, String> texts, String name) {
		return YamlSpot.root(ROOT + name, texts.getOrDefault(name, ""));
	}

	private static Material material(String code, YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(List.of("zh", "en", "from", "wanted", "online", "note"));
		return new Material(code, Told.read(spot, fields), Told.read(spot.need(fields, "from")),
				wanted(spot.need(fields, "wanted")), yes(fields.get("online")), told(fields.get("note")));
	}

	private static Wanted wanted(YamlSpot spot) {
		return Arrays.stream(Wanted.values())
			.filter((one) -> lower(one).equals(spot.text()))
			.findFirst()
			.orElseThrow(
					() -> spot.refuse("unknown word '" + spot.text() + "'; known: copy, original_seen, original_kept"));
	}

	private static boolean yes(YamlSpot spot) {
		if (spot != null && !spot.text().equals("yes")) {
			throw spot.refuse("only 'yes' stands here; leave the line out otherwise");
		}
		return spot != null;
	}

	private Map<String, List<MaterialNeed>> needs(YamlSpot root) {
		Map<String, List<MaterialNeed>> needs = new LinkedHashMap<>();
		List<String> kinds = Arrays.stream(CaseKind.values()).map(MaterialFiles::lower).toList();
		root.fields(kinds).forEach((kind, grounds) -> grounds.fields(grounds()).forEach((ground, spot) -> {
			List<MaterialNeed> list = new ArrayList<>();
			spot.items().forEach((item) -> add(list, need(item), item));
			needs.put(kind + "." + ground, List.copyOf(list));
		}));
		return Map.copyOf(needs);
	}

	private static List<String> grounds() {
		List<String> grounds = new ArrayList<>(List.of(ANY));
		Arrays.stream(Ground.values()).map(MaterialFiles::lower).forEach(grounds::add);
		return grounds;
	}

	private static void add(List<MaterialNeed> list, MaterialNeed need, YamlSpot spot) {
		if (list.stream().anyMatch((one) -> one.material().equals(need.material()))) {
			throw spot.refuse("'" + need.material().code() + "' stands in this list twice");
		}
		list.add(need);
	}

	private MaterialNeed need(YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(List.of("material", "when", "instead", "rule"));
		List<Material> instead = fields.containsKey("instead")
				? fields.get("instead").items().stream().map(this::known).toList() : List.of();
		YamlSpot rule = fields.get("rule");
		if (rule != null && !this.knownRule.test(rule.text())) {
			throw rule.refuse("unknown key '" + rule.text() + "'; a rule of db/rules/keys.yaml is expected");
		}
		return new MaterialNeed(known(spot.need(fields, "material")), told(fields.get("when")), instead,
				(rule != null) ? rule.text() : null);
	}

	private Material known(YamlSpot spot) {
		Material material = this.materials.get(spot.text());
		if (material == null) {
			throw spot
				.refuse("unknown material '" + spot.text() + "'; every material is named in materials.yaml first");
		}
		return material;
	}

	private static Told told(YamlSpot spot) {
		return (spot != null) ? Told.read(spot) : null;
	}

	static String lower(Enum<?> word) {
		return word.name().toLowerCase(Locale.ROOT);
	}

}
