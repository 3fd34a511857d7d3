package org.gongji.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message bundles of all rooms, in both languages. */
record Bundles(Map<String, String> chinese, Map<String, String> english, List<String> problems) {

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

	private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

	/** Keys that Spring looks up by the name of a constraint. */
	private static final Pattern CONSTRAINT = Pattern.compile("[a-zA-Z]+");

	/** Words that are the same in both languages. */
	private static final Set<String> SAME = Set.of("site.language.zh", "site.brand.zh");

	static Bundles read(Map<String, String> files) {
		Bundles bundles = new Bundles(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
		files.forEach(bundles::take);
		bundles.compare();
		return bundles;
	}

	private void take(String path, String text) {
		String file = path.substring(path.lastIndexOf('/') + 1).replace(".properties", "");
		boolean isEnglish = file.endsWith("_en");
		String module = file.replace("_en", "");
		Map<String, String> into = isEnglish ? this.english : this.chinese;
		for (String line : text.lines().toList()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			int at = line.indexOf('=');
			String key = (at < 0) ? line : line.substring(0, at).strip();
			if (at < 0 || line.endsWith("\\")) {
				this.problems.add(file + ": a line is one key, = and its words: " + line);
			}
			else if (!key.startsWith(module + ".") && !CONSTRAINT.matcher(key.split("\\.")[0]).matches()) {
				this.problems.add(file + ": the key belongs to another room: " + key);
			}
			else if (into.put(key, line.substring(at + 1).strip()) != null) {
				this.problems.add(file + ": twice: " + key);
			}
		}
	}

	private void compare() {
		Set<String> keys = new TreeSet<>(this.chinese.keySet());
		keys.addAll(this.english.keySet());
		for (String key : keys) {
			String zh = this.chinese.get(key);
			String en = this.english.get(key);
			if (zh == null || zh.isEmpty()) {
				this.problems.add("not in Chinese: " + key);
			}
			else if (en == null || en.isEmpty()) {
				this.problems.add("not in English: " + key);
			}
			else if (!places(zh).equals(places(en))) {
				this.problems.add("other places in the two languages: " + key);
			}
			else if (lone(zh) || lone(en)) {
				this.problems.add("an apostrophe beside a place must be doubled: " + key);
			}
			else if (zh.equals(en) && !SAME.contains(key) && zh.codePoints()
				.anyMatch((one) -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)) {
				this.problems.add("not translated: " + key);
			}
		}
	}

	private static boolean lone(String words) {
		return PLACE.matcher(words).find() && LONE_APOSTROPHE.matcher(words).find();
	}

	private static Set<String> places(String words) {
		Set<String> places = new TreeSet<>();
		Matcher matcher = PLACE.matcher(words);
		while (matcher.find()) {
			places.add(matcher.group(1));
		}
		return places;
	}

}
