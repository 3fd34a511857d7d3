package org.gongji.casework.web;

import java.time.Clock;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.approval.Approval;
import org.gongji.casework.DeathNotice;
import org.gongji.casework.DeathNoticeId;
import org.gongji.casework.DeathNotices;
import org.gongji.casework.DeathOutcome;
import org.gongji.casework.EstateLeft;
import org.gongji.casework.TransfersBack;
import org.gongji.casework.UnderWay;
import org.gongji.casework.WrongDeathNotices;
import org.gongji.person.People;
import org.gongji.site.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A recorded death: what it stopped, what comes next, and how a wrong one is taken back.
 */
@Controller
@RequestMapping(DeathController.HOME + "/{id}")
class DeathNoticeController {

	private static final String PAGE = "casework/death";

	private final DeathNotices notices;

	private final WrongDeathNotices wrong;

	private final EstateLeft left;

	private final TransfersBack back;

	private final People people;

	private final Clock clock;

	DeathNoticeController(DeathNotices notices, WrongDeathNotices wrong, EstateLeft left, TransfersBack back,
			People people, Clock clock) {
		this.notices = notices;
		this.wrong = wrong;
		this.left = left;
		this.back = back;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		DeathNotice notice = this.notices.find(new DeathNoticeId(id), me.region());
		return notice.draft() ? SeeOther.to(DeathController.HOME + "/" + id + "/check")
				: filled(new ModelAndView(PAGE), notice, me);
	}

	@GetMapping("/scan")
	ResponseEntity<byte[]> scan(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return this.notices.scan(new DeathNoticeId(id), me.actor()).download();
	}

	@PostMapping("/take-back")
	ModelAndView ask(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.wrong.ask(new DeathNoticeId(id), form.reason(), me.actor()), "asked", id, faults, me, after);
	}

	@PostMapping("/take-back/approve")
	ModelAndView approve(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.wrong.approve(new DeathNoticeId(id), me.actor()), "takenBack", id, faults, me, after);
	}

	@PostMapping("/take-back/keep")
	ModelAndView keep(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.wrong.keep(new DeathNoticeId(id), form.reason(), me.actor()), "kept", id, faults, me, after);
	}

	private ModelAndView after(DeathOutcome outcome, String said, UUID id, BindingResult faults, SignedIn me,
			RedirectAttributes after) {
		if (outcome instanceof DeathOutcome.Done) {
			after.addFlashAttribute("notice", "casework.death.back." + said);
			return SeeOther.to(DeathController.HOME + "/" + id);
		}
		if (outcome instanceof DeathOutcome.Faulty faulty) {
			faults.rejectValue("reason", faulty.fault().messageKey());
		}
		else if (outcome instanceof DeathOutcome.Refused refused) {
			faults.rejectValue("reason", refused.messageKey());
		}
		else {
			faults.rejectValue("reason", "casework.death.overtaken");
		}
		return filled(Pages.invalid(PAGE), this.notices.find(new DeathNoticeId(id), me.region()), me);
	}

	private ModelAndView filled(ModelAndView page, DeathNotice notice, SignedIn me) {
		Approval waiting = this.wrong.waiting(notice).orElse(null);
		UnderWay underWay = this.back.of(notice.person(), me.region()).orElse(null);
		return page.addObject("told", notice)
			.addObject("card", this.people.card(notice.person(), me.region()).orElseThrow())
			.addObject("left", this.left.of(notice.person(), me.region()).orElse(null))
			.addObject("underWay", underWay)
			.addObject("recallAsked", (underWay != null) ? this.back.waiting(underWay).orElse(null) : null)
			.addObject("waiting", waiting)
			.addObject("mine", waiting != null && waiting.preparedBy().equals(me.name()))
			.addObject("zone", this.clock.getZone());
	}

}
