package org.gongji.casework.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseScreens;
import org.gongji.casework.Cases;
import org.gongji.casework.Handed;
import org.gongji.casework.Handings;
import org.gongji.person.People;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose a case is, and who has it open. */
@Controller
@RequestMapping("/window/cases/{id}")
class CaseHandController {

	private static final String PAGE = "casework/hand";

	/** A page left alone stops telling that it is open, so that its session can end. */
	private static final int RENEWALS = 10;

	private final Cases cases;

	private final Handings handings;

	private final CaseScreens screens;

	private final People people;

	private final WorkPages pages;

	CaseHandController(Cases cases, Handings handings, CaseScreens screens, People people, WorkPages pages) {
		this.cases = cases;
		this.handings = handings;
		this.screens = screens;
		this.people = people;
		this.pages = pages;
	}

	@GetMapping("/hand")
	ModelAndView ask(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Case one = find(id, me);
		return filled(new ModelAndView(PAGE), one, me).addObject("form", fresh(one, me));
	}

	@PostMapping("/hand")
	ModelAndView hand(@PathVariable UUID id, @ModelAttribute("form") HandForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes flash) {
		Handed handed = this.handings.hand(new CaseId(id), me.region(), form.seenOrNull(), form.toOrNull(), form.note(),
				me.actor());
		if (handed instanceof Handed.Done) {
			flash.addFlashAttribute("notice", "casework.hand.done");
			return SeeOther.to("/window/cases/" + id);
		}
		Case one = find(id, me);
		if (handed instanceof Handed.Refused refused) {
			faults.rejectValue(refused.field(), refused.messageKey());
			return filled(Pages.invalid(PAGE), one, me);
		}
		return filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), one, me).addObject("overtaken", true)
			.addObject("form", new HandForm(fresh(one, me).seen(), fresh(one, me).to(), form.note()));
	}

	/**
	 * @param times how often this page has told so already
	 */
	@PostMapping("/work")
	ModelAndView work(@PathVariable UUID id, @RequestParam(defaultValue = "0") int times, @CurrentUser SignedIn me) {
		return new ModelAndView("casework/worked")
			.addObject("screen", this.screens.open(new CaseId(id), me.region(), me.name()))
			.addObject("clerks", this.pages.clerks(me))
			.addObject("id", id)
			.addObject("times", (times < RENEWALS) ? times + 1 : null);
	}

	@PostMapping("/leave")
	ResponseEntity<Void> leave(@PathVariable UUID id, @RequestParam Instant until, @CurrentUser SignedIn me) {
		this.screens.leave(new CaseId(id), me.region(), me.name(), until);
		return ResponseEntity.noContent().build();
	}

	private Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region()).orElseThrow(() -> new MissingRow("case"));
	}

	/** What is nobody's or another one's is most often taken by who asks. */
	private static HandForm fresh(Case one, SignedIn me) {
		return new HandForm(one.assignedTo(), me.name().equals(one.assignedTo()) ? "" : me.name(), "");
	}

	private ModelAndView filled(ModelAndView page, Case one, SignedIn me) {
		Map<String, String> clerks = this.pages.clerks(me);
		clerks.putIfAbsent(me.name(), me.displayName());
		return page.addObject("one", one)
			.addObject("card", this.people.card(one.person()).orElseThrow(() -> new MissingRow("person")))
			.addObject("clerks", clerks)
			.addObject("mine", me.name().equals(one.assignedTo()))
			.addObject("free", one.assignedTo() == null);
	}

}
