package org.gongji.provider.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Specialty;
import org.gongji.rules.Regions;

import org.springframework.stereotype.Component;

/** The choices of the forms about institutions, and the names of regions. */
@Component
class InstitutionWords {

	private final Regions regions;

	InstitutionWords(Regions regions) {
		this.regions = regions;
	}

	/** Code and name of every region. */
	Map<String, String> regions(Locale locale) {
		return this.regions.all()
			.stream()
			.collect(Collectors.toMap((card) -> card.region().code(), (card) -> card.in(locale), (a, b) -> a,
					LinkedHashMap::new));
	}

	/** The region's name, or its code where no rules are kept for it. */
	String region(Region region, Locale locale) {
		return this.regions.find(region).map((card) -> card.in(locale)).orElse(region.code());
	}

	static Map<String, String> kinds() {
		return keys(ProviderKind.values(), "provider.kind.");
	}

	static Map<String, String> levels() {
		return keys(HospitalLevel.values(), "provider.level.");
	}

	static Map<String, String> specialties() {
		return keys(Specialty.values(), "provider.specialty.");
	}

	private static Map<String, String> keys(Enum<?>[] choices, String prefix) {
		return Arrays.stream(choices)
			.collect(Collectors.toMap(Enum::name, (one) -> prefix + one.name(), (a, b) -> a, LinkedHashMap::new));
	}

}
