package org.gongji.rules;

import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;
import org.gongji.site.RegionNames;

import org.springframework.stereotype.Component;

/** Tells the pages' frame how the regions are called. */
@Component
class RegionTitles implements RegionNames {

	private final Regions regions;

	RegionTitles(Regions regions) {
		this.regions = regions;
	}

	@Override
	public List<Region> all() {
		return this.regions.all().stream().map(RegionCard::region).toList();
	}

	@Override
	public String name(Region region, Locale locale) {
		return this.regions.find(region).map((card) -> card.in(locale)).orElse(region.code());
	}

}
