package org.gongji.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.Items;
import org.gongji.money.Money;
import org.gongji.provider.InterfaceAccess;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes {@code demo.json}, by which scripts act as a client of the demo. */
@Component
@Profile("demo")
class DemoFile {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path file;

	private final Providers providers;

	private final PersonalAccounts accounts;

	private final Items items;

	DemoFile(@Value("${gongji.home}") Path home, Providers providers, PersonalAccounts accounts, Items items) {
		this.file = home.resolve("demo.json");
		this.providers = providers;
		this.accounts = accounts;
		this.items = items;
	}

	void write(List<DemoRegion> regions, LocalDate day) {
		List<Map<String, Object>> all = regions.stream().map((region) -> region(region, day)).toList();
		try {
			Files.createDirectories(this.file.getParent());
			Files.write(this.file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Object> region(DemoRegion region, LocalDate day) {
		DemoGoods goods = new DemoGoods(this.items, region.card().region(), day);
		DemoRegion.Resident worker = region.worker();
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("region", region.card().region().code());
		shown.put("pharmacy", place(region.first(ProviderKind.RETAIL_PHARMACY)));
		shown.put("hospital", place(region.first(ProviderKind.MEDICAL_INSTITUTION)));
		Map<String, Object> person = person(worker);
		person.put("card", worker.card());
		person.put("balance", this.accounts.of(worker.id()).map(PersonalAccount::available).orElse(Money.ZERO).yuan());
		shown.put("worker", person);
		List<Map<String, Object>> family = new ArrayList<>();
		for (DemoRegion.Resident relative : region.workersFamily()) {
			Map<String, Object> one = person(relative);
			one.put("relation", relative.isTo().word());
			family.add(one);
		}
		shown.put("family", family);
		shown.put("drug", goods.exampleDrug().code().text());
		shown.put("forbidden", goods.forbidden().code().text());
		return shown;
	}

	private Map<String, Object> place(Provider provider) {
		InterfaceAccess access = this.providers.interfaceAccess(provider.id());
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("code", provider.code().text());
		shown.put("name", provider.name());
		shown.put("paasid", access.paasid());
		shown.put("secret", access.secret());
		return shown;
	}

	private static Map<String, Object> person(DemoRegion.Resident resident) {
		Map<String, Object> shown = new LinkedHashMap<>();
		shown.put("name", resident.name());
		shown.put("certno", resident.number().text());
		return shown;
	}

}
