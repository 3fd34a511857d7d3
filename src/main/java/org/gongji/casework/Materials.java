package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.rules.Citation;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;
import org.gongji.rules.SourceKind;

import org.springframework.stereotype.Component;

/**
 * Which materials a case needs (材料清单), by region, kind and ground: what is needed
 * everywhere, with what differs in the region.
 */
@Component
public class Materials {

	private final MaterialFiles.Library library;

	private final Regions regions;

	private final RuleBooks books;

	private final Clock clock;

	Materials(Regions regions, RuleBooks books, Clock clock) {
		this.regions = regions;
		this.books = books;
		this.clock = clock;
		this.library = MaterialFiles.fromClasspath((name) -> regions.byName(name).isPresent(), books::knows);
	}

	/**
	 * What a request needs today: what it always needs first, then what only some need. A
	 * line of the region takes the place of the line for the same material that holds
	 * everywhere.
	 * @param ground a ground by its name, in upper or lower case, or null for none
	 */
	public List<NeededMaterial> needed(Region region, CaseKind kind, String ground) {
		Map<String, MaterialNeed> needs = new LinkedHashMap<>();
		Optional<String> own = this.regions.find(region).map(RegionCard::name);
		for (String list : lists(kind, ground)) {
			lines("", list).forEach((need) -> needs.put(need.material().code(), need));
			own.ifPresent((name) -> lines(name, list).forEach((need) -> needs.put(need.material().code(), need)));
		}
		RuleBook book = this.books.on(region, LocalDate.now(this.clock));
		return needs.values()
			.stream()
			.map((need) -> needed(need, book))
			.sorted(Comparator.comparing((need) -> !need.always()))
			.toList();
	}

	/** What a material is called; its code where no file names it any more. */
	public String name(String code, Locale locale) {
		Material material = this.library.materials().get(code);
		return (material != null) ? material.name().in(locale) : code;
	}

	private static List<String> lists(CaseKind kind, String ground) {
		List<String> lists = new ArrayList<>(List.of(MaterialFiles.lower(kind) + "." + MaterialFiles.ANY));
		if (ground != null) {
			lists.add(MaterialFiles.lower(kind) + "." + ground.toLowerCase(Locale.ROOT));
		}
		return lists;
	}

	private List<MaterialNeed> lines(String region, String list) {
		return this.library.needs().getOrDefault(region, Map.of()).getOrDefault(list, List.of());
	}

	private static NeededMaterial needed(MaterialNeed need, RuleBook book) {
		return new NeededMaterial(need.material(), need.when(), need.instead(), citation(need.rule(), book));
	}

	/** Only what the document itself or the bureau says; our own decisions are habits. */
	private static Citation citation(String rule, RuleBook book) {
		return (rule == null) ? null
				: book.find(new RuleKey<>(rule, Object.class))
					.map(Ruled::citation)
					.filter((citation) -> citation.kind() != SourceKind.DECISION)
					.orElse(null);
	}

}
