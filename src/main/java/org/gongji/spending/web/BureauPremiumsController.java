package org.gongji.spending.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.PremiumCollections;
import org.gongji.spending.PremiumFiles;
import org.gongji.spending.PremiumPaymentId;
import org.gongji.spending.PremiumRejections;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a bureau collects: what waits for approval, what is open, what is over. */
@Controller
class BureauPremiumsController {

	private final PremiumCollections collections;

	private final PremiumFiles files;

	private final PremiumRejections rejections;

	private final Clock clock;

	BureauPremiumsController(PremiumCollections collections, PremiumFiles files, PremiumRejections rejections,
			Clock clock) {
		this.collections = collections;
		this.files = files;
		this.rejections = rejections;
		this.clock = clock;
	}

	/** With a number of a receipt it leads to that premium. */
	@GetMapping("/bureau/premiums")
	ModelAndView home(@CurrentUser SignedIn me, @RequestParam(defaultValue = "") String reference) {
		Optional<PremiumPaymentId> found = reference.isBlank() ? Optional.empty()
				: this.rejections.find(me.region(), reference);
		if (found.isPresent()) {
			return SeeOther.to("/bureau/premiums/payments/" + found.get().value());
		}
		ModelAndView page = reference.isBlank() ? new ModelAndView("spending/collections")
				: Pages.invalid("spending/collections");
		return home(page.addObject("reference", reference), me);
	}

	private ModelAndView home(ModelAndView page, SignedIn me) {
		LocalDate today = LocalDate.now(this.clock);
		List<PremiumCollections.Entered> all = this.collections.entered(me.region());
		return page.addObject("toFile", this.files.waiting(me.region()))
			.addObject("waiting", all.stream().filter(PremiumCollections.Entered::waiting).toList())
			.addObject("open", all.stream().filter((one) -> one.collection().openOn(today)).toList())
			.addObject("others",
					all.stream().filter((one) -> !one.waiting() && !one.collection().openOn(today)).toList());
	}

}
