package org.gongji.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongji.rules.LaterRule.Certainty;
import org.gongji.rules.LaterRule.Touch;

/**
 * Reads later-rules.yaml; refuses, with file and line, what no bureau could ever switch.
 */
final class LaterRuleReader {

	private static final List<String> FIELDS = List.of("title", "number", "from", "since", "zh", "en", "certainty",
			"here", "touches");

	private static final List<String> TOUCH_FIELDS = List.of("key", "lacks", "is", "zh", "en");

	private static final Pattern DAY = Pattern.compile("20[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");

	private static final Told NOTHING = new Told("", "");

	private final Map<String, KeyLine> keys;

	LaterRuleReader(Map<String, KeyLine> keys) {
		this.keys = keys;
	}

	List<LaterRule> read(YamlSpot root) {
		List<LaterRule> rules = new ArrayList<>();
		root.fields().forEach((id, spot) -> rules.add(rule(id, spot)));
		return List.copyOf(rules);
	}

	private LaterRule rule(String id, YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(FIELDS);
		YamlSpot from = spot.need(fields, "from");
		if (!DAY.matcher(from.text()).matches()) {
			throw from.refuse("a year, a month or a day such as 2024, 2024-08 or 2024-12-02 is expected");
		}
		YamlSpot known = spot.need(fields, "certainty");
		Map<String, YamlSpot> certainty = known.fields(List.of("level", "zh", "en"));
		return new LaterRule(id, fields.containsKey("number") ? fields.get("number").text() : "", from.text(),
				Told.read(spot.need(fields, "title")), Told.read(spot, fields), Told.read(spot.need(fields, "since")),
				level(known.need(certainty, "level")), Told.read(known, certainty),
				fields.containsKey("here") ? Told.read(fields.get("here")) : NOTHING, touches(fields.get("touches")));
	}

	private static Certainty level(YamlSpot spot) {
		return Arrays.stream(Certainty.values())
			.filter((level) -> level.name().toLowerCase(Locale.ROOT).equals(spot.text()))
			.findFirst()
			.orElseThrow(() -> spot.refuse("unknown certainty '" + spot.text() + "'; known: reports, guidance"));
	}

	private List<Touch> touches(YamlSpot spot) {
		return (spot == null) ? List.of() : spot.items().stream().map(this::touch).toList();
	}

	private Touch touch(YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(TOUCH_FIELDS);
		YamlSpot name = spot.need(fields, "key");
		KeyLine key = this.keys.get(name.text());
		if (key == null) {
			throw name.refuse("unknown key '" + name.text() + "'; every key is described in keys.yaml first");
		}
		if (!key.bureauMayChange()) {
			throw name.refuse("no bureau may change '" + key.name() + "', so none could ever follow the later rule");
		}
		if (fields.containsKey("lacks") == fields.containsKey("is")) {
			throw spot.refuse("either 'lacks' or 'is' tells where the local value differs");
		}
		if (fields.containsKey("lacks") && key.type() != ValueType.WORDS) {
			throw fields.get("lacks").refuse("only a key of type words can lack a word");
		}
		return new Touch(key.name(), written(fields.get("lacks"), key), written(fields.get("is"), key),
				Told.read(spot, fields));
	}

	private static List<String> written(YamlSpot spot, KeyLine key) {
		if (spot == null) {
			return List.of();
		}
		ValueType.Outcome outcome = key.value(spot.words());
		if (outcome.misfit() != null) {
			throw spot.refuse("'" + String.join(", ", spot.words()) + "': " + outcome.misfit().english());
		}
		return spot.words();
	}

}
