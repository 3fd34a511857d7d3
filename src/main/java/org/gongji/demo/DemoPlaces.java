package org.gongji.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.catalogue.Catalogue;
import org.gongji.catalogue.ImportKind;
import org.gongji.provider.Agreement;
import org.gongji.provider.CreditCode;
import org.gongji.provider.CreditCodes;
import org.gongji.provider.Designating;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.NewProvider;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.provider.Specialty;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Invents the institutions of a region and brings the demo's catalogue. */
@Component
@Profile("demo")
class DemoPlaces {

	private static final LocalDate AGREED = LocalDate.of(2022, 12, 1);

	private final DemoTown town;

	private final DemoClock clock;

	private final Providers providers;

	private final CreditCodes codes;

	private final Catalogue catalogue;

	DemoPlaces(DemoTown town, DemoClock clock, Providers providers, CreditCodes codes, Catalogue catalogue) {
		this.town = town;
		this.clock = clock;
		this.providers = providers;
		this.codes = codes;
		this.catalogue = catalogue;
	}

	void bringItems(Region region, LocalDate day) {
		this.clock.goTo(day, LocalTime.of(8, 0));
		ClassPathResource file = new ClassPathResource("db/demo/items.tsv");
		try {
			this.catalogue.load(new Catalogue.Upload("items.tsv", file.contentLength(), file::getInputStream),
					ImportKind.HOUSE, region, Actor.SYSTEM);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void designate(DemoRegion region, LocalDate day) {
		this.clock.goTo(day, LocalTime.of(8, 30));
		int serial = 0;
		for (Map<String, Object> words : this.town.institutions()) {
			serial++;
			boolean pharmacy = words.get("level") == null;
			LocalDate end = words.containsKey("ended") ? this.clock.realToday().minusMonths(2) : null;
			NewProvider place = new NewProvider(
					new ProviderCode((pharmacy ? "P" : "H") + region.card().region().code() + "%05d".formatted(serial)),
					region.card().chinese() + this.town.placeMark() + words.get("name"), region.card().region(),
					pharmacy ? null : level((String) words.get("level")),
					pharmacy ? Specialty.GENERAL
							: Specialty.valueOf(words.get("specialty").toString().toUpperCase(Locale.ROOT)),
					new Agreement(AGREED, end));
			Provider designated = designated(place);
			String first17 = (pharmacy ? "91" : "12") + region.card().region().code() + "%09d".formatted(serial);
			this.codes.record(designated.id(), designated.version(), CreditCode.ending(first17), Actor.SYSTEM);
			region.providers().add(this.providers.find(designated.id()).orElseThrow());
		}
	}

	private Provider designated(NewProvider place) {
		Designating outcome = this.providers.designate(place, Actor.SYSTEM);
		ProviderId id = (outcome instanceof Designating.Recorded recorded) ? recorded.id()
				: ((Designating.CodeTaken) outcome).id();
		return this.providers.find(id).orElseThrow();
	}

	private static HospitalLevel level(String text) {
		return Arrays.stream(HospitalLevel.values())
			.filter((level) -> level.text().equals(text))
			.findFirst()
			.orElseThrow();
	}

}
