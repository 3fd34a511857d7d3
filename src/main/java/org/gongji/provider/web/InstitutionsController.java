package org.gongji.provider.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.gongji.access.Region;
import org.gongji.provider.Designation;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderFilter;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.ProviderPage;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of designated institutions, narrowed by region, kind and name. */
@Controller
class InstitutionsController {

	static final String HOME = "/admin/institutions";

	private static final int SIZE = 25;

	private final Providers providers;

	private final InstitutionWords words;

	private final Clock clock;

	InstitutionsController(Providers providers, InstitutionWords words, Clock clock) {
		this.providers = providers;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping(HOME)
	String list(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "1") String page, Model model,
			Locale locale) {
		ProviderFilter filter = new ProviderFilter(region.matches("[0-9]{6}") ? new Region(region) : null,
				Arrays.stream(ProviderKind.values()).filter((one) -> one.name().equals(kind)).findFirst().orElse(null),
				name);
		ProviderPage found = this.providers.list(filter, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1, SIZE);
		LocalDate today = LocalDate.now(this.clock);
		List<Line> lines = found.rows().stream().map((one) -> line(one, today, locale)).toList();
		model.addAttribute("found", found);
		model.addAttribute("lines", lines);
		model.addAttribute("regions", this.words.regions(locale));
		model.addAttribute("kinds", InstitutionWords.kinds());
		model.addAttribute("region", region);
		model.addAttribute("kind", kind);
		model.addAttribute("name", name);
		model.addAttribute("path",
				HOME + "?region=" + encoded(region) + "&kind=" + encoded(kind) + "&name=" + encoded(name));
		return "provider/institutions";
	}

	private Line line(Provider provider, LocalDate today, Locale locale) {
		return new Line(provider, this.words.region(provider.region(), locale), state(provider.designation(today)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** The word for where an institution stands today. */
	static String state(Designation designation) {
		return switch (designation.getClass().getSimpleName()) {
			case "Designated" -> "inForce";
			case "NotBegun" -> "notBegun";
			case "Ended" -> "ended";
			default -> "suspended";
		};
	}

	/** One row of the list. */
	record Line(Provider provider, String regionName, String state) {

		/** The colour that goes with the word. */
		public String tag() {
			return switch (this.state) {
				case "inForce" -> "good";
				case "suspended" -> "bad";
				default -> "info";
			};
		}

	}

}
