package org.gongji.demo;

import java.util.ArrayList;
import java.util.List;

import org.gongji.family.Relation;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.provider.Provider;
import org.gongji.rules.RegionCard;

/** What the demo made for one region: its institutions and its people. */
record DemoRegion(RegionCard card, List<Provider> providers, List<Resident> residents) {

	DemoRegion(RegionCard card) {
		this(card, new ArrayList<>(), new ArrayList<>());
	}

	/** The first hospital of the list, or the first pharmacy. */
	Provider first(org.gongji.provider.ProviderKind kind) {
		return this.providers.stream().filter((provider) -> provider.kind() == kind).findFirst().orElseThrow();
	}

	/** The employed person with spouse, parent and child bound: the region's worker. */
	Resident worker() {
		return this.residents.get(0);
	}

	Resident retiree() {
		return this.residents.stream().filter(Resident::retired).findFirst().orElseThrow();
	}

	/** The members of the worker's family, with what each is to the worker. */
	List<Resident> workersFamily() {
		return this.residents.stream()
			.filter((resident) -> resident.family() == worker().family() && resident.isTo() != Relation.SELF)
			.toList();
	}

	/**
	 * One invented person: the number of the family and what the person is to its worker.
	 */
	record Resident(PersonId id, String name, IdentityNumber number, String card, int family, Relation isTo,
			boolean retired, boolean account) {

	}

}
