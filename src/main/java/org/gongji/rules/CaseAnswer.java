package org.gongji.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer in the words of policy cases: what came of it, and whatever else is known.
 * The one place that knows these words; every kind of case tells its decisions by it.
 */
public final class CaseAnswer {

	private static final String CODE = "code";

	private final Map<String, Object> words = new LinkedHashMap<>();

	private CaseAnswer(String outcome) {
		this.words.put("outcome", outcome);
	}

	public static CaseAnswer ok() {
		return new CaseAnswer("ok");
	}

	public static CaseAnswer rejected(String code) {
		return new CaseAnswer("rejected").with(CODE, code);
	}

	/** What the document puts off until the bureau turns the switch on. */
	public static CaseAnswer notYetEnabled(String key) {
		return rejected("NOT_YET_ENABLED").with("switch", key);
	}

	/** Held for review; pays nothing yet. */
	public static CaseAnswer held() {
		return new CaseAnswer("hold");
	}

	public static CaseAnswer held(String code) {
		return held().with(CODE, code);
	}

	/** Parameters that the bureau has not set, first in the order of the checks. */
	public static CaseAnswer unset(List<String> parameters) {
		return new CaseAnswer("error").with(CODE, "PARAMETER_NOT_SET")
			.with("parameter", parameters.get(0))
			.with("parameters", parameters);
	}

	public CaseAnswer with(String name, Object value) {
		this.words.put(name, value);
		return this;
	}

	public CaseAnswer cite(List<Citation> citations) {
		return with("cite", citations.stream().map(Citation::text).toList());
	}

	public Map<String, Object> words() {
		return this.words;
	}

}
