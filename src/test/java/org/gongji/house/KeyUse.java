package org.gongji.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which message keys templates and code use. */
final class KeyUse {

	private static final String ROOMS = "(?:site|access|audit|approval|files|rules|ledger|notice|person|provider|catalogue|account|family|benefit|spending|desk)";

	private static final Pattern LITERAL = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

	private static final Pattern COMPOSED = Pattern.compile("#\\{\\|([^|]*)\\|");

	private static final Pattern QUOTED = Pattern.compile("['\"](" + ROOMS + "\\.[\\w.-]+)['\"]");

	private static final Pattern STRING = Pattern.compile("\"([\\w.-]+)\"");

	private static final Pattern REFUSAL = Pattern.compile(
			"(?:rejectValue\\(\\s*\"[^\"]*\",\\s*|reject\\(\\s*|addFlashAttribute\\(\\s*\"notice\",\\s*)\"([\\w.-]+)\"");

	private final Set<String> needed = new TreeSet<>();

	private final Set<String> mentioned = new TreeSet<>();

	private final Set<String> strings = new TreeSet<>();

	private final List<Pattern> composed = new ArrayList<>();

	static KeyUse in(Map<String, String> templates, Map<String, String> java) {
		KeyUse use = new KeyUse();
		templates.values().forEach(use::template);
		java.values().forEach(use::code);
		return use;
	}

	private void template(String text) {
		find(LITERAL, text).forEach(this.needed::add);
		find(QUOTED, text).stream().filter((key) -> !key.endsWith(".")).forEach(this.needed::add);
		find(QUOTED, text).stream().filter((key) -> key.endsWith(".")).forEach(this::prefix);
		for (String form : find(COMPOSED, text)) {
			this.composed.add(Pattern.compile(quoteAround(form)));
		}
	}

	private void code(String text) {
		find(REFUSAL, text).stream().filter((key) -> !key.endsWith(".")).forEach(this.needed::add);
		this.strings.addAll(find(STRING, text));
		for (String key : find(QUOTED, text)) {
			if (key.endsWith(".")) {
				prefix(key);
			}
			this.mentioned.add(key);
		}
	}

	private void prefix(String start) {
		this.composed.add(Pattern.compile(Pattern.quote(start) + ".+"));
	}

	private static String quoteAround(String form) {
		StringBuilder regex = new StringBuilder();
		Matcher hole = Pattern.compile("\\$\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}").matcher(form);
		int from = 0;
		while (hole.find()) {
			regex.append(Pattern.quote(form.substring(from, hole.start()))).append("[\\w.-]+");
			from = hole.end();
		}
		return regex.append(Pattern.quote(form.substring(from))).toString();
	}

	private static List<String> find(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((hit) -> hit.group(1)).toList();
	}

	/** Keys that a page asks for and no bundle has. */
	List<String> missing(Set<String> keys) {
		List<String> missing = new ArrayList<>(this.needed);
		missing.removeAll(keys);
		for (Pattern pattern : this.composed) {
			if (keys.stream().noneMatch((key) -> pattern.matcher(key).matches())) {
				missing.add(pattern.pattern());
			}
		}
		return missing;
	}

	/** Code joins the room's name and the rest of the key, both written out somewhere. */
	private boolean joined(String key) {
		int room = key.indexOf('.') + 1;
		return this.strings.contains(key.substring(0, room)) && this.strings.contains(key.substring(room));
	}

	/** Keys with a dot that nothing asks for. */
	List<String> unused(Set<String> keys) {
		return keys.stream()
			.filter((key) -> key.matches(ROOMS + "\\..*"))
			.filter((key) -> !this.needed.contains(key) && !this.mentioned.contains(key) && !joined(key))
			.filter((key) -> this.composed.stream().noneMatch((pattern) -> pattern.matcher(key).matches()))
			.toList();
	}

}
