package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One region's paper with the acts of its bureau, cut into stretches in which nothing
 * changes: one immutable book each, found by the day.
 */
final class RegionRules {

	private final Paper paper;

	private final Map<String, List<DatedValue>> timelines = new TreeMap<>();

	private final List<DatedValue> starts;

	private final Citation startCitation;

	private final LocalDate firstDay;

	private final LocalDate[] days;

	private final RuleBook[] books;

	RegionRules(Paper paper, List<BureauAct> acts) {
		this.paper = paper;
		paper.values().forEach((key, values) -> this.timelines.put(key, merged(values, acts, key)));
		this.starts = starts(acts);
		DatedValue start = start(acts);
		LocalDate from = (start != null) ? (LocalDate) start.value() : paper.from();
		this.firstDay = from;
		this.startCitation = (start != null) ? start.citation() : paper.inForce();
		TreeMap<LocalDate, RuleBook> cut = new TreeMap<>();
		for (LocalDate day : breaks(from)) {
			cut.put(day, book(day, from));
		}
		this.days = cut.keySet().toArray(LocalDate[]::new);
		this.books = cut.values().toArray(RuleBook[]::new);
	}

	/**
	 * What is said of the first day: by the document, or by the bureau where it is open.
	 */
	private List<DatedValue> starts(List<BureauAct> acts) {
		LocalDate from = this.paper.from();
		List<DatedValue> starts = new ArrayList<>();
		starts.add(new DatedValue(LocalDate.MIN, from, (from != null) ? List.of(from.toString()) : List.of(),
				this.paper.inForce(), "", ""));
		if (from == null) {
			acts.stream()
				.filter((act) -> act.key().equals(RuleBooks.EFFECTIVE_FROM.name()))
				.map((act) -> act.dated().fromEver())
				.forEach(starts::add);
		}
		return List.copyOf(starts);
	}

	/** A first day set by the bureau counts only where the document leaves it open. */
	private DatedValue start(List<BureauAct> acts) {
		return (this.paper.from() != null) ? null
				: acts.stream()
					.filter((act) -> act.key().equals(RuleBooks.EFFECTIVE_FROM.name()))
					.map(BureauAct::dated)
					.reduce((earlier, later) -> later)
					.filter((value) -> !value.open())
					.orElse(null);
	}

	/**
	 * The written values with the acts among them. The first written value counts from
	 * ever, so that an act dated before the document's first day is not lost to it; an
	 * act from ever (of a policy case) takes the place of all that is written.
	 */
	private static List<DatedValue> merged(List<DatedValue> written, List<BureauAct> acts, String key) {
		List<DatedValue> acted = acts.stream().filter((act) -> act.key().equals(key)).map(BureauAct::dated).toList();
		if (acted.stream().anyMatch((act) -> act.from().equals(LocalDate.MIN))) {
			return acted;
		}
		List<DatedValue> line = new ArrayList<>(written);
		line.set(0, written.get(0).fromEver());
		line.addAll(acted);
		line.sort((one, other) -> one.from().compareTo(other.from()));
		return List.copyOf(line);
	}

	private TreeSet<LocalDate> breaks(LocalDate from) {
		TreeSet<LocalDate> breaks = new TreeSet<>();
		breaks.add(LocalDate.MIN);
		if (from != null) {
			breaks.add(from);
		}
		if (this.paper.to() != null) {
			breaks.add(this.paper.to());
		}
		this.timelines.values().forEach((line) -> line.forEach((value) -> breaks.add(value.from())));
		return breaks;
	}

	private RuleBook book(LocalDate day, LocalDate from) {
		Period period = period(day, from);
		if (period == Period.BEFORE) {
			return book(period, this.startCitation, Map.of(), Map.of());
		}
		Map<String, Ruled<?>> values = new HashMap<>();
		Map<String, Citation> open = new HashMap<>();
		this.timelines.forEach((key, line) -> {
			DatedValue value = holding(line, day);
			if (value.open()) {
				open.put(key, value.citation());
			}
			else {
				values.put(key, value.ruled());
			}
		});
		Citation standing = (period == Period.AFTER) ? this.paper.afterwards() : this.startCitation;
		return book(period, standing, values, open);
	}

	private RuleBook book(Period period, Citation standing, Map<String, Ruled<?>> values, Map<String, Citation> open) {
		RegionCard card = this.paper.card();
		return new RuleBook(card.region(), card.province(), period, standing, values, open);
	}

	private Period period(LocalDate day, LocalDate from) {
		if (from == null) {
			return Period.START_NOT_SET;
		}
		if (day.isBefore(from)) {
			return Period.BEFORE;
		}
		return (this.paper.to() != null && !day.isBefore(this.paper.to())) ? Period.AFTER : Period.WITHIN;
	}

	private static DatedValue holding(List<DatedValue> line, LocalDate day) {
		DatedValue holding = line.get(0);
		for (DatedValue value : line) {
			if (!value.from().isAfter(day)) {
				holding = value;
			}
		}
		return holding;
	}

	RuleBook on(LocalDate day) {
		int i = this.days.length - 1;
		while (i > 0 && day.isBefore(this.days[i])) {
			i--;
		}
		return this.books[i];
	}

	/** Null where the bureau has to set it and has not. */
	LocalDate firstDay() {
		return this.firstDay;
	}

	/** Where the first day stands, or why it is open. */
	Citation startCitation() {
		return this.startCitation;
	}

	Paper paper() {
		return this.paper;
	}

	/** What is said of a key on a day, open or not, for the public page. */
	DatedValue said(String key, LocalDate day) {
		return holding(line(key), day);
	}

	/** All that was ever said of a key, acts of the bureau among it, by day. */
	List<DatedValue> line(String key) {
		return key.equals(RuleBooks.EFFECTIVE_FROM.name()) ? this.starts : this.timelines.get(key);
	}

	/** Every key of which something is said. */
	List<String> keys() {
		List<String> keys = new ArrayList<>(List.of(RuleBooks.EFFECTIVE_FROM.name()));
		keys.addAll(this.timelines.keySet());
		return keys;
	}

	/** A key that the document leaves open at some time, or that keys.yaml frees. */
	boolean bureauMaySet(KeyLine key) {
		if (key.name().equals(RuleBooks.EFFECTIVE_FROM.name())) {
			return this.paper.from() == null;
		}
		return key.bureauMayChange() || this.paper.values().get(key.name()).stream().anyMatch(DatedValue::open);
	}

}
