package org.gongji.casework.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseDesk;
import org.gongji.casework.CaseFacts;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.CaseOutcome;
import org.gongji.casework.CaseReason;
import org.gongji.casework.DeathNotice;
import org.gongji.casework.DeathNoticeId;
import org.gongji.casework.DeathNotices;
import org.gongji.casework.Entitlement;
import org.gongji.casework.EstateLeft;
import org.gongji.money.Money;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The heirs' application: opened from the notice of death, looked at with every heir's
 * amount, handed to a second clerk.
 */
@Controller
class EstateController {

	private static final String OPEN = "casework/estate-open";

	private static final String CHECK = "casework/estate-check";

	private static final String HEIRS = "/window/cases/%s/heirs";

	private final DeathNotices notices;

	private final CaseOpening opening;

	private final CaseDesk desk;

	private final EstatePages pages;

	private final EstateLeft left;

	private final People people;

	EstateController(DeathNotices notices, CaseOpening opening, CaseDesk desk, EstatePages pages, EstateLeft left,
			People people) {
		this.notices = notices;
		this.opening = opening;
		this.desk = desk;
		this.pages = pages;
		this.left = left;
		this.people = people;
	}

	@GetMapping(DeathController.HOME + "/{id}/case")
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(OPEN), recorded(id, me), me).addObject("form", new ApplicantForm("", null));
	}

	@PostMapping(DeathController.HOME + "/{id}/case")
	ModelAndView open(@PathVariable UUID id, @ModelAttribute("form") ApplicantForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		DeathNotice told = recorded(id, me);
		NameReading name = PersonName.read(form.applicant());
		if (!form.applicant().isEmpty() && name instanceof NameFault fault) {
			faults.rejectValue("applicant", fault.messageKey());
			return filled(Pages.invalid(OPEN), told, me);
		}
		String applicant = (name instanceof PersonName read) ? read.text() : "";
		CaseOpened opened = this.opening.open(me.actor(), me.region(), told.person(),
				new CaseFacts.DeathAsked(told.diedOn(), applicant), new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to(HEIRS.formatted(done.now().id()));
		}
		if (opened instanceof CaseOpened.Running running) {
			return SeeOther.to((running.other().kind() == CaseKind.DEATH) ? HEIRS.formatted(running.other().id())
					: "/window/cases/" + running.other().id());
		}
		if (opened instanceof CaseOpened.Decided decided) {
			boolean application = decided.entitlement() instanceof Entitlement.Refused refused
					&& refused.code() == CaseReason.APPLICATION_REQUIRED;
			if (application) {
				faults.rejectValue("applicant", "casework.estate.applicant.missing");
			}
			return filled(Pages.invalid(OPEN), told, me).addObject("opinion", ShownEstate.of(decided.entitlement()));
		}
		faults.rejectValue("applicant", (opened instanceof CaseOpened.NoAccount) ? "casework.estate.noAccount"
				: "casework.estate.otherContent");
		return filled(Pages.invalid(OPEN), told, me);
	}

	@GetMapping("/window/cases/{id}/heirs")
	ModelAndView heirs(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return this.pages.filled(new ModelAndView("casework/heirs"), this.pages.find(id, me));
	}

	/** Shows once more who gets what; nothing is handed on yet. */
	@GetMapping("/window/cases/{id}/heirs/check")
	ModelAndView check(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return checked(new ModelAndView(CHECK), id, me);
	}

	@PostMapping("/window/cases/{id}/heirs/prepare")
	ModelAndView prepare(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		CaseOutcome outcome = this.desk.prepare(me.actor(), me.region(), one.id(), version);
		if (outcome instanceof CaseOutcome.Done) {
			after.addFlashAttribute("notice", "casework.estate.prepared");
			return SeeOther.to(HEIRS.formatted(id));
		}
		String why = (outcome instanceof CaseOutcome.Overtaken) ? "casework.estate.overtaken"
				: (outcome instanceof CaseOutcome.Unfit) ? "casework.estate.unfit" : "casework.estate.held";
		return checked(Pages.invalid(CHECK), id, me).addObject("why", why);
	}

	@PostMapping("/window/cases/{id}/heirs/approve")
	ModelAndView approve(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(defaultValue = "-1") long fen, @CurrentUser SignedIn me, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		return decided(this.desk.approve(me.actor(), me.region(), one.id(), version, Money.ofFen(fen)), "approved", id,
				me, after);
	}

	@PostMapping("/window/cases/{id}/heirs/give-back")
	ModelAndView giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(defaultValue = "") String reason, @CurrentUser SignedIn me, RedirectAttributes after) {
		Case one = this.pages.find(id, me);
		return decided(this.desk.giveBack(me.actor(), me.region(), one.id(), version, reason), "givenBack", id, me,
				after);
	}

	private ModelAndView decided(CaseOutcome outcome, String said, UUID id, SignedIn me, RedirectAttributes after) {
		if (outcome instanceof CaseOutcome.Done) {
			after.addFlashAttribute("notice", "casework.estate." + said);
			return SeeOther.to(HEIRS.formatted(id));
		}
		String why = (outcome instanceof CaseOutcome.Refused refused) ? refused.messageKey()
				: (outcome instanceof CaseOutcome.Overtaken) ? "casework.estate.overtaken" : "casework.estate.held";
		return checked(Pages.invalid(CHECK), id, me).addObject("why", why);
	}

	private ModelAndView checked(ModelAndView page, UUID id, SignedIn me) {
		Case one = this.pages.find(id, me);
		return this.pages.filled(page, one).addObject("own", this.pages.own(one, me));
	}

	private DeathNotice recorded(UUID id, SignedIn me) {
		DeathNotice told = this.notices.find(new DeathNoticeId(id), me.region());
		if (!told.recorded()) {
			throw new MissingRow("recorded notice of death");
		}
		return told;
	}

	private ModelAndView filled(ModelAndView page, DeathNotice told, SignedIn me) {
		return page.addObject("told", told)
			.addObject("card", this.people.card(told.person(), me.region()).orElseThrow())
			.addObject("left", this.left.of(told.person(), me.region()).orElse(null))
			.addObject("region", me.region())
			.addObject("today", told.diedOn());
	}

}
