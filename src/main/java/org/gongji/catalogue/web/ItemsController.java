package org.gongji.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemQuestion;
import org.gongji.catalogue.Items;
import org.gongji.catalogue.PriceLimit;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The bureau looks through the catalogue. */
@Controller
class ItemsController {

	private static final int PAGE = 50;

	private static final int LAST_PAGE = 100_000;

	private final Items items;

	private final Regions regions;

	private final Clock clock;

	ItemsController(Items items, Regions regions, Clock clock) {
		this.items = items;
		this.regions = regions;
		this.clock = clock;
	}

	@GetMapping("/bureau/items")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String category,
			@RequestParam(defaultValue = "1") String page, @CurrentUser SignedIn me, Model model) {
		ItemCategory chosen = ItemCategory.find(category).orElse(null);
		ItemQuestion question = new ItemQuestion(q, chosen);
		LocalDate today = LocalDate.now(this.clock);
		Items.Found found = this.items.search(question, me.region(), today, number(page) - 1, PAGE);
		model.addAttribute("q", question.words());
		model.addAttribute("category", (chosen != null) ? chosen.word() : "");
		model.addAttribute("categories", categories());
		model.addAttribute("found", found);
		model.addAttribute("today", today);
		model.addAttribute("path", "/bureau/items?q=" + UriUtils.encode(question.words(), StandardCharsets.UTF_8)
				+ "&category=" + ((chosen != null) ? chosen.word() : ""));
		return "catalogue/items";
	}

	@GetMapping("/bureau/items/{code}")
	String item(@PathVariable String code, @CurrentUser SignedIn me, Locale locale, Model model) {
		if (!(ItemCode.parse(code) instanceof ItemCode.Read read)) {
			throw new MissingRow("item");
		}
		LocalDate today = LocalDate.now(this.clock);
		Item item = this.items.byCode(read.code(), me.region(), today).orElseThrow(() -> new MissingRow("item"));
		model.addAttribute("item", item);
		model.addAttribute("today", today);
		model.addAttribute("barCodes", this.items.barCodes(item.id()));
		model.addAttribute("limits",
				this.items.limits(item.id()).stream().map((limit) -> line(limit, locale)).toList());
		return "catalogue/item";
	}

	private LimitLine line(PriceLimit limit, Locale locale) {
		String name = this.regions.byCode(limit.region())
			.map((RegionCard card) -> card.in(locale))
			.orElse(limit.region());
		return new LimitLine(limit.national() ? null : name, limit);
	}

	static Map<String, String> categories() {
		Map<String, String> words = new LinkedHashMap<>();
		for (ItemCategory category : List.of(ItemCategory.values())) {
			words.put(category.word(), "catalogue.category." + category.name());
		}
		return words;
	}

	private static int number(String page) {
		try {
			return Math.min(Math.max(Integer.parseInt(page), 1), LAST_PAGE);
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/** A limit with the name of its region; null for the whole country. */
	record LimitLine(String region, PriceLimit limit) {

	}

}
