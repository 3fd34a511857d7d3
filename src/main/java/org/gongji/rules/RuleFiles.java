package org.gongji.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads {@code db/rules}: keys.yaml and one folder per region. Refuses gaps, overlaps,
 * unknown keys, missing sources and units, with file and line.
 */
final class RuleFiles {

	private static final String ROOT = "db/rules/";

	private static final String KEYS = "keys.yaml";

	private static final String READINGS = "readings.yaml";

	private static final String LATER = "later-rules.yaml";

	private RuleFiles() {
	}

	/**
	 * Everything the files say: the keys, the readings and decisions by number, the later
	 * national rules, and each region's paper.
	 */
	record Library(Map<String, KeyLine> keys, Map<String, Told> readings, List<LaterRule> later, List<Paper> papers) {

		/** The same with one region alone. */
		Library only(Paper paper) {
			return new Library(this.keys, this.readings, this.later, List.of(paper));
		}

	}

	static Library fromClasspath() {
		try {
			Map<String, String> texts = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:" + ROOT + "**/*.yaml")) {
				String address = file.getURL().toString();
				String name = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
				texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
			}
			return read(texts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Texts by their name below db/rules, such as {@code lincang/spending.yaml}. */
	static Library read(Map<String, String> texts) {
		if (!texts.containsKey(KEYS)) {
			throw new RuleFileRefused(KEYS, 1, "the file is missing");
		}
		Map<String, KeyLine> keys = new LinkedHashMap<>();
		YamlSpot.root(KEYS, texts.get(KEYS)).fields().forEach((name, spot) -> keys.put(name, KeyLine.read(name, spot)));
		Map<String, Map<String, String>> folders = new TreeMap<>();
		texts.forEach((name, text) -> {
			int slash = name.indexOf('/');
			if (slash > 0) {
				folders.computeIfAbsent(name.substring(0, slash), (folder) -> new TreeMap<>()).put(name, text);
			}
			else if (!List.of(KEYS, READINGS, LATER).contains(name)) {
				throw new RuleFileRefused(name, 1,
						"only keys.yaml, readings.yaml, later-rules.yaml and folders of regions stand here");
			}
		});
		List<Paper> papers = new ArrayList<>();
		folders.forEach((folder, files) -> papers.add(PaperReader.read(folder, files, keys)));
		refuseTwins(papers);
		List<LaterRule> later = texts.containsKey(LATER)
				? new LaterRuleReader(keys).read(YamlSpot.root(LATER, texts.get(LATER))) : List.of();
		return new Library(Collections.unmodifiableMap(keys), readings(texts), later, List.copyOf(papers));
	}

	private static Map<String, Told> readings(Map<String, String> texts) {
		Map<String, Told> readings = new LinkedHashMap<>();
		if (texts.containsKey(READINGS)) {
			YamlSpot.root(READINGS, texts.get(READINGS))
				.fields()
				.forEach((name, spot) -> readings.put(name, Told.read(spot)));
		}
		return Collections.unmodifiableMap(readings);
	}

	private static void refuseTwins(List<Paper> papers) {
		Map<String, String> seen = new LinkedHashMap<>();
		for (Paper paper : papers) {
			String other = seen.put(paper.card().region().code(), paper.card().name());
			if (other != null) {
				throw new RuleFileRefused(paper.card().name() + "/region.yaml", 1,
						"the code " + paper.card().region().code() + " belongs to " + other + " already");
			}
		}
	}

}
