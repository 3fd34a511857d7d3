package org.gongji.spending.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.provider.ProviderId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.Receipts;
import org.gongji.spending.SettlementId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Receipts of the institution: one to look at and print, and the list of a day with its
 * tally.
 */
@Controller
class ReceiptController {

	private static final String A4 = "a4";

	private final Receipts receipts;

	private final Clock clock;

	ReceiptController(Receipts receipts, Clock clock) {
		this.receipts = receipts;
		this.clock = clock;
	}

	@GetMapping("/counter/receipts/{id}")
	String show(@PathVariable String id, @RequestParam(defaultValue = "") String paper, @CurrentUser SignedIn me,
			Model model) {
		model.addAttribute("receipt", this.receipts.show(PathId.settlement(id), at(me)));
		model.addAttribute("time", new ShanghaiTime(this.clock.getZone()));
		model.addAttribute("paper", A4.equals(paper) ? A4 : "slip");
		return "spending/receipt";
	}

	@PostMapping("/counter/receipts/{id}/print")
	ModelAndView print(@PathVariable String id, @RequestParam(defaultValue = "") String paper, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		SettlementId settlement = PathId.settlement(id);
		this.receipts.print(settlement, at(me), me.actor());
		redirect.addFlashAttribute("printNow", true);
		return SeeOther.to("/counter/receipts/" + settlement.value() + (A4.equals(paper) ? "?paper=a4" : ""));
	}

	@GetMapping("/counter/today")
	ModelAndView day(@ModelAttribute DayForm dayForm, BindingResult errors, @CurrentUser SignedIn me, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<LocalDate> day = dayForm.day().isBlank() ? Optional.of(today) : read(dayForm.day());
		if (day.isEmpty() || day.get().isAfter(today)) {
			errors.rejectValue("day", "spending.day.dayWrong");
		}
		Optional<SettlementId> found = dayForm.reference().isBlank() ? Optional.empty()
				: this.receipts.find(dayForm.reference(), at(me));
		if (found.isPresent()) {
			return SeeOther.to("/counter/receipts/" + found.get().value());
		}
		if (!dayForm.reference().isBlank()) {
			errors.rejectValue("reference", "spending.day.referenceUnknown");
		}
		LocalDate shown = errors.hasFieldErrors("day") ? today : day.orElse(today);
		model.addAttribute("list", this.receipts.day(at(me), shown, dayForm.pageNumber()));
		model.addAttribute("today", today);
		return errors.hasErrors() ? Pages.invalid("spending/day") : new ModelAndView("spending/day");
	}

	private static Optional<LocalDate> read(String text) {
		try {
			LocalDate day = LocalDate.parse(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
			return (day.getYear() >= 1900) ? Optional.of(day) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
