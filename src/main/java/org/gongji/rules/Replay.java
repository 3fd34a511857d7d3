package org.gongji.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * The same policy cases decided twice, before and after a change of the rules, and how
 * each result came out. Where only the citation differs the result is the same.
 */
public record Replay(List<Line> lines) {

	private static final String CITE = "cite";

	public Replay {
		lines = List.copyOf(lines);
	}

	/** What became of a case. */
	public enum Change {

		/** The same result. */
		SAME,
		/** It was open and is decided now. */
		DECIDED,
		/** It was open and still is, for want of something else. */
		STILL_OPEN,
		/** It was decided and is decided otherwise now, or open. */
		CHANGED,
		/** The case cannot be run. */
		FAILED

	}

	/**
	 * One case: how the second run differs from what its file expects, and where the two
	 * runs differ.
	 */
	public record Line(String id, String region, String kind, Change change, List<String> differences,
			List<Place> places, List<String> citedBefore, List<String> citedAfter, String failure) {

		/** Whether the second run ends as the file expects. */
		public boolean expected() {
			return this.differences.isEmpty();
		}

	}

	/** A place of the answer that came out otherwise; empty for what was not there. */
	public record Place(String path, String before, String after) {

	}

	static Replay of(List<PolicyCase> cases, CaseRunner before, CaseRunner after) {
		List<Line> lines = new ArrayList<>();
		for (PolicyCase one : cases) {
			lines.add(line(one, before.answer(one), after.answer(one)));
		}
		return new Replay(lines);
	}

	private static Line line(PolicyCase one, CaseRunner.Answer before, CaseRunner.Answer after) {
		boolean failed = !before.given() || !after.given();
		List<Place> places = new ArrayList<>();
		if (!failed) {
			places("", before.told(), after.told(), places);
		}
		Change change = failed ? Change.FAILED : change(before.told(), after.told(), places);
		return new Line(one.id(), one.region(), one.kind(), change, CaseRunner.differences(one, after),
				(change == Change.SAME) ? List.of() : places, cited(before.told()), cited(after.told()),
				before.given() ? after.failure() : before.failure());
	}

	private static Change change(JsonNode before, JsonNode after, List<Place> places) {
		if (places.isEmpty()) {
			return Change.SAME;
		}
		if (!open(before)) {
			return Change.CHANGED;
		}
		return open(after) ? Change.STILL_OPEN : Change.DECIDED;
	}

	/** An answer that asks for a figure or a switch is open. */
	private static boolean open(JsonNode answer) {
		return answer.hasNonNull("parameter") || answer.hasNonNull("switch");
	}

	private static void places(String path, JsonNode before, JsonNode after, List<Place> places) {
		boolean object = before.isObject() || after.isObject();
		if (object && (before.isObject() || before.isMissingNode()) && (after.isObject() || after.isMissingNode())) {
			TreeSet<String> names = new TreeSet<>(before.propertyNames());
			names.addAll(after.propertyNames());
			names.remove(CITE);
			names.forEach((name) -> places(path.isEmpty() ? name : path + "." + name, before.path(name),
					after.path(name), places));
		}
		else if (before.isArray() && after.isArray() && before.size() == after.size()) {
			for (int at = 0; at < before.size(); at++) {
				places(path + "[" + at + "]", before.get(at), after.get(at), places);
			}
		}
		else if (!before.equals(after)) {
			places.add(new Place(path, told(before), told(after)));
		}
	}

	private static String told(JsonNode node) {
		if (node.isMissingNode() || node.isNull()) {
			return "";
		}
		return node.isValueNode() ? node.asString() : node.toString();
	}

	private static List<String> cited(JsonNode answer) {
		List<String> cited = new ArrayList<>();
		answer.path(CITE).forEach((one) -> cited.add(one.asString()));
		return cited;
	}

	/** Decided before and decided otherwise now: a reason has to be given for these. */
	public List<Line> changed() {
		return with(Change.CHANGED);
	}

	/** Was open, now decided. */
	public List<Line> decided() {
		return with(Change.DECIDED);
	}

	public List<Line> stillOpen() {
		return with(Change.STILL_OPEN);
	}

	public List<Line> failed() {
		return with(Change.FAILED);
	}

	public List<Line> with(Change change) {
		return this.lines.stream().filter((line) -> line.change() == change).toList();
	}

	/** How many end as their file expects. */
	public long expected() {
		return this.lines.stream().filter(Line::expected).count();
	}

	/** Those that could be run and do not end as their file expects. */
	public List<Line> unexpected() {
		return this.lines.stream().filter((line) -> !line.expected() && line.change() != Change.FAILED).toList();
	}

}
