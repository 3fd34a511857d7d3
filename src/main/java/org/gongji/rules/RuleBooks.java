package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/**
 * The rule books of all regions: the files and the approved acts of the bureaux. Asking
 * for an unknown region or any day answers with a book that says so.
 */
@Component
public class RuleBooks {

	/** The first day of a document that names none (OQ-24). */
	public static final RuleKey<LocalDate> EFFECTIVE_FROM = RuleKey.day("effective_from");

	private static final Citation NOWHERE = new Citation("—", "", SourceKind.DECISION, "OQ-33");

	private final RuleFiles.Library library;

	private final Map<String, RuleBook> unknown = new ConcurrentHashMap<>();

	private volatile Map<String, RegionRules> rules;

	private volatile List<BureauAct> acts = List.of();

	public RuleBooks() {
		this(RuleFiles.fromClasspath());
	}

	RuleBooks(RuleFiles.Library library) {
		this.library = library;
		enact(List.of());
	}

	/** The book of a region on a day; never null, whatever is asked. */
	public RuleBook on(Region region, LocalDate day) {
		RegionRules found = this.rules.get(region.code());
		return (found != null) ? found.on(day) : unknown(region);
	}

	private RuleBook unknown(Region region) {
		if (this.unknown.size() > 1000) {
			this.unknown.clear();
		}
		return this.unknown.computeIfAbsent(region.code(),
				(code) -> new RuleBook(region, "", Period.UNKNOWN_REGION, NOWHERE, Map.of(), Map.of()));
	}

	/** Whether keys.yaml describes a key of this name. */
	public boolean knows(String key) {
		return this.library.keys().containsKey(key);
	}

	/** Replaces all acts of the bureaux at once; readers see the old set or the new. */
	final void enact(List<BureauAct> acts) {
		Map<String, RegionRules> next = new HashMap<>();
		for (Paper paper : this.library.papers()) {
			String code = paper.card().region().code();
			next.put(code,
					new RegionRules(paper, acts.stream().filter((act) -> act.regionCode().equals(code)).toList()));
		}
		this.rules = Map.copyOf(next);
		this.acts = List.copyOf(acts);
	}

	/** These books as they would be with one act more; for a look, never to settle by. */
	RuleBooks with(BureauAct draft) {
		List<BureauAct> all = new ArrayList<>(this.acts);
		all.add(draft);
		RuleBooks books = new RuleBooks(this.library);
		books.enact(all);
		return books;
	}

	/** The acts of the bureaux that these books have. */
	List<BureauAct> acts() {
		return this.acts;
	}

	RuleFiles.Library library() {
		return this.library;
	}

	Optional<RegionRules> rules(Region region) {
		return Optional.ofNullable(this.rules.get(region.code()));
	}

}
