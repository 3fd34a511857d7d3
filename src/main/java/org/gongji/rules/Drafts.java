package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.rules.ParameterOutcome.Problem;
import org.gongji.rules.ValueGuard.Finding;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What would come of a value before it holds: whether it may be entered, what the rooms
 * above warn of, and which policy cases it would decide otherwise.
 */
@Component
public class Drafts {

	private final RuleBooks books;

	private final ObjectProvider<ValueGuard> guards;

	private final Replays replays;

	Drafts(RuleBooks books, ObjectProvider<ValueGuard> guards, Replays replays) {
		this.books = books;
		this.guards = guards;
		this.replays = replays;
	}

	/** Why an entry is not taken: typing first, then what the document forbids. */
	List<Problem> problems(Region region, ParameterEntry entry) {
		List<Problem> problems = ParameterCheck.problems(region, entry, this.books);
		if (problems.isEmpty()) {
			findings(region, entry).stream()
				.filter(Finding::refuses)
				.forEach((finding) -> problems.add(new Problem("value", "rules.finding." + finding.code())));
		}
		return problems;
	}

	/**
	 * What the rooms above find in the book that would hold from the entry's day on, or
	 * from the document's first day where that comes later.
	 */
	public List<Finding> findings(Region region, ParameterEntry entry) {
		RuleBooks drafted = this.books.with(act(region, entry));
		LocalDate first = drafted.rules(region).map(RegionRules::firstDay).orElse(null);
		boolean early = first != null && entry.holdsFrom().isBefore(first);
		RuleBook book = drafted.on(region, early ? first : entry.holdsFrom());
		List<Finding> findings = new ArrayList<>();
		this.guards.orderedStream().forEach((guard) -> findings.addAll(guard.findings(book, entry.key())));
		return findings;
	}

	/** The shipped cases of the region with and without the entry. */
	public Replay replay(Region region, ParameterEntry entry) {
		return this.replays.shipped(region, this.books.acts(), act(region, entry));
	}

	/** The entered value as a page shows it. */
	public ShownValue shown(ParameterEntry entry) {
		KeyLine key = this.books.library().keys().get(entry.key());
		return ShownValue.of(key, key.value(entry.words()).value());
	}

	private BureauAct act(Region region, ParameterEntry entry) {
		return BureauAct.of(region, entry, this.books.library().keys());
	}

}
