package org.gongji.spending.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.site.Pages;
import org.gongji.site.TypedDay;
import org.gongji.spending.BuyingAnswer;
import org.gongji.spending.BuyingQuestion;
import org.gongji.spending.PlaceType;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Anyone asks beforehand: may the account buy this? Without sign-in, without script. */
@Controller
class CheckItemController {

	private static final String VIEW = "spending/check";

	private final ItemFinder finder;

	private final RuleBooks books;

	private final Regions regions;

	private final Clock clock;

	CheckItemController(ItemFinder finder, RuleBooks books, Regions regions, Clock clock) {
		this.finder = finder;
		this.books = books;
		this.regions = regions;
		this.clock = clock;
	}

	@GetMapping("/check")
	ModelAndView check(@ModelAttribute CheckForm checkForm, BindingResult errors, Locale locale, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		choices(model, locale);
		if (checkForm.getRegion().isBlank() && checkForm.getItem().isBlank() && checkForm.getCategory().isBlank()) {
			checkForm.setDay(today.toString());
			return new ModelAndView(VIEW);
		}
		if (checkForm.getDay().isBlank()) {
			checkForm.setDay(today.toString());
		}
		Asked asked = read(checkForm, errors);
		if (errors.hasErrors()) {
			return Pages.invalid(VIEW);
		}
		answer(asked, checkForm, errors, locale, model);
		return errors.hasErrors() ? Pages.invalid(VIEW) : new ModelAndView(VIEW);
	}

	private void answer(Asked asked, CheckForm form, BindingResult errors, Locale locale, Model model) {
		RuleBook book = this.books.on(asked.region(), asked.day());
		if (form.getItem().isBlank()) {
			model.addAttribute("answer", BuyingAnswer
				.to(BuyingQuestion.ofKind(book, asked.day(), asked.place(), asked.who(), asked.category())));
			shown(asked, null, locale, model);
			return;
		}
		ItemFinder.Found found = this.finder.find(form.getItem(), asked.category(), asked.region(), asked.day());
		if (found.problem() != null) {
			errors.rejectValue("item", found.problem());
		}
		else if (found.items().size() > 1) {
			model.addAttribute("choices", found);
		}
		else {
			Item item = found.items().get(0);
			boolean inPolicy = item.category() != ItemCategory.OUT_OF_CATALOGUE_MEDICAL_SERVICE
					&& item.itemClass() != ItemClass.C;
			model.addAttribute("answer", BuyingAnswer.to(new BuyingQuestion(book, asked.day(), asked.place(),
					asked.who(), item.category(), item.hasNationalCode(), item.inNationalSystem(), inPolicy)));
			shown(asked, item, locale, model);
		}
	}

	private void shown(Asked asked, Item item, Locale locale, Model model) {
		Optional<RegionCard> card = this.regions.find(asked.region());
		model.addAttribute("regionName", card.map((one) -> one.in(locale)).orElse(asked.region().code()));
		model.addAttribute("rulesRegion", card.map((one) -> one.region().code()).orElse(null));
		model.addAttribute("asked", asked);
		model.addAttribute("item", item);
		model.addAttribute("category", (item != null) ? item.category() : asked.category());
	}

	private static Asked read(CheckForm form, BindingResult errors) {
		Region region = region(form.getRegion());
		if (region == null) {
			errors.rejectValue("region", "spending.check.region.missing");
		}
		PlaceType place = Words.find(PlaceType.values(), form.getPlace()).orElse(null);
		if (place == null) {
			errors.rejectValue("place", "spending.check.place.missing");
		}
		Relation who = Words.find(Relation.values(), form.getWho()).orElse(null);
		if (who == null) {
			errors.rejectValue("who", "spending.check.who.missing");
		}
		ItemCategory category = ItemCategory.find(form.getCategory()).orElse(null);
		if (category == null && !form.getCategory().isBlank()) {
			errors.rejectValue("category", "spending.check.category.unknown");
		}
		if (category == null && form.getItem().isBlank()) {
			errors.rejectValue("item", "spending.check.item.missing");
		}
		Optional<LocalDate> day = TypedDay.read(form.getDay());
		if (day.isEmpty()) {
			errors.rejectValue("day", "spending.check.day.bad");
		}
		return new Asked(region, place, who, category, day.orElse(null));
	}

	private static Region region(String typed) {
		String code = typed.strip();
		return code.matches("[0-9]{6}") ? new Region(code) : null;
	}

	private void choices(Model model, Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		this.regions.all().forEach((card) -> names.put(card.region().code(), card.in(locale)));
		model.addAttribute("regions", names);
		model.addAttribute("places", Words.keys(PlaceType.values(), "spending.check.place."));
		model.addAttribute("people", Words.keys(Relation.values(), "spending.check.who."));
		model.addAttribute("categories", Words.keys(ItemCategory.values(), "catalogue.category."));
	}

	/** The question as read; the category may be null when an item was named. */
	record Asked(Region region, PlaceType place, Relation who, ItemCategory category, LocalDate day) {

	}

}
