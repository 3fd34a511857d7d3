package org.gongji.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/** The regions that the rule files know, by code or by name: the one place for both. */
@Component
public class Regions {

	private final List<RegionCard> all;

	private final Map<String, RegionCard> byCode;

	private final Map<String, RegionCard> byName;

	Regions(RuleBooks books) {
		this.all = books.library()
			.papers()
			.stream()
			.map(Paper::card)
			.sorted(Comparator.comparing((card) -> card.region().code()))
			.toList();
		this.byCode = this.all.stream().collect(Collectors.toMap((card) -> card.region().code(), Function.identity()));
		this.byName = this.all.stream().collect(Collectors.toMap(RegionCard::name, Function.identity()));
	}

	/** All regions, by code. */
	public List<RegionCard> all() {
		return this.all;
	}

	public Optional<RegionCard> byCode(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/** By the short name of the rule files, such as {@code lincang}. */
	public Optional<RegionCard> byName(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	public Optional<RegionCard> find(Region region) {
		return byCode(region.code());
	}

}
