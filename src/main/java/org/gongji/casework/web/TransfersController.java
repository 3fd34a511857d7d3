package org.gongji.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.Entitlement;
import org.gongji.casework.TransfersIn;
import org.gongji.casework.UnderWay;
import org.gongji.money.AmountWords;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.site.Pages;
import org.gongji.site.RegionNames;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Balances that other regions have sent here: the list, a look, and the case. */
@Controller
@RequestMapping("/window/transfers")
class TransfersController {

	private static final int PAGE = 50;

	private static final String CHECK = "casework/transfer";

	private final TransfersIn transfers;

	private final People people;

	private final RegionNames regions;

	TransfersController(TransfersIn transfers, People people, RegionNames regions) {
		this.transfers = transfers;
		this.people = people;
		this.regions = regions;
	}

	@GetMapping
	ModelAndView list(@CurrentUser SignedIn me, @RequestParam(required = false) UUID behind, Locale locale) {
		List<UnderWay> expected = this.transfers.expected(me.region(), (behind != null) ? new CaseId(behind) : null,
				PAGE);
		return new ModelAndView("casework/transfers")
			.addObject("expected", expected.stream().map((one) -> seen(one, locale)).toList())
			.addObject("next", (expected.size() == PAGE) ? expected.get(PAGE - 1).out().toString() : null);
	}

	@GetMapping("/{out}")
	ModelAndView check(@PathVariable UUID out, @CurrentUser SignedIn me, Locale locale) {
		return filled(new ModelAndView(CHECK), out, me, locale);
	}

	/** Opens the case; asked again, or by another clerk, it leads to the same one. */
	@PostMapping("/{out}")
	ModelAndView take(@PathVariable UUID out, @RequestParam(defaultValue = "") String request, @CurrentUser SignedIn me,
			Locale locale) {
		if (!RequestId.wellFormed(request)) {
			return filled(Pages.invalid(CHECK), out, me, locale);
		}
		CaseOpened opened = this.transfers.take(me.actor(), me.region(), new CaseId(out), new RequestId(request));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		ModelAndView page = filled(Pages.invalid(CHECK), out, me, locale);
		if (opened instanceof CaseOpened.Running running) {
			return page.addObject("running", running.other());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			return page
				.addObject("reason",
						(decided.entitlement() instanceof Entitlement.Refused refused) ? refused.code() : null)
				.addObject("decided", true);
		}
		return page.addObject("otherContent", true);
	}

	private ModelAndView filled(ModelAndView page, UUID out, SignedIn me, Locale locale) {
		UnderWay one = this.transfers.expected(me.region(), new CaseId(out));
		return page.addObject("seen", seen(one, locale))
			.addObject("words", AmountWords.of(one.amount()))
			.addObject("request", RequestId.fresh().text())
			.addObject("running", this.transfers.takenBy(one).orElse(null));
	}

	private Seen seen(UnderWay one, Locale locale) {
		return new Seen(one, this.people.card(one.person()).orElseThrow(() -> new MissingRow("person")),
				this.regions.name(one.from(), locale));
	}

	/** A balance on its way, whose it is, masked, and where it comes from. */
	record Seen(UnderWay way, PersonCard card, String from) {

	}

}
