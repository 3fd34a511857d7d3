package org.gongji.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/**
 * Where a citation can be read in full: the page of its rule, or of all rules that stand
 * on the same article. Templates know it as {@code @ruleLinks}.
 */
@Component
public class RuleLinks {

	private final RuleBooks books;

	private final Regions regions;

	RuleLinks(RuleBooks books, Regions regions) {
		this.books = books;
		this.regions = regions;
	}

	/**
	 * The address for a citation used on a day; null for one that no document of ours
	 * has. The region is where it is sought first, and may be null.
	 */
	public String path(Citation citation, Region region, LocalDate day) {
		if (citation == null) {
			return null;
		}
		List<Region> order = new ArrayList<>();
		if (region != null) {
			order.add(region);
		}
		this.regions.all().stream().map(RegionCard::region).filter((one) -> !one.equals(region)).forEach(order::add);
		for (Region one : order) {
			String path = this.books.rules(one).map((rules) -> path(citation, rules, day)).orElse(null);
			if (path != null) {
				return path;
			}
		}
		return null;
	}

	/**
	 * The citations that sound different, each once: several readings may rest on one
	 * article.
	 */
	public List<Citation> apart(List<Citation> citations) {
		Map<String, Citation> heard = new LinkedHashMap<>();
		citations.forEach((citation) -> heard.putIfAbsent(citation.spoken(), citation));
		return List.copyOf(heard.values());
	}

	private static String path(Citation citation, RegionRules rules, LocalDate day) {
		String region = "/rules/" + rules.paper().card().region().code();
		List<String> keys = new ArrayList<>(
				rules.keys().stream().filter((key) -> rules.said(key, day).citation().equals(citation)).toList());
		if (keys.isEmpty()) {
			rules.keys()
				.stream()
				.filter((key) -> rules.line(key).stream().anyMatch((value) -> value.citation().equals(citation)))
				.forEach(keys::add);
		}
		if (keys.isEmpty()) {
			return citation.equals(rules.paper().afterwards()) ? region + "?on=" + day : null;
		}
		return (keys.size() == 1) ? region + "/" + keys.get(0) + "?on=" + day : region + "/cited?article="
				+ coded(citation.article()) + "&basis=" + coded(citation.basis()) + "&on=" + day;
	}

	private static String coded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
