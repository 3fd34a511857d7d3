package org.gongji.casework.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.DeathFault;
import org.gongji.casework.DeathNotice;
import org.gongji.casework.DeathNoticeId;
import org.gongji.casework.DeathNotices;
import org.gongji.casework.DeathOutcome;
import org.gongji.casework.DeathSource;
import org.gongji.files.StoredFile;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.site.Choices;
import org.gongji.site.Pages;
import org.gongji.site.TypedDay;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk records a death: the list, the form, a look, and done. */
@Controller
class DeathController {

	static final String HOME = "/window/deaths";

	private static final String FORM = "casework/death-form";

	private static final String CHECK = "casework/death-check";

	private final DeathNotices notices;

	private final People people;

	private final WindowScan scans;

	private final Clock clock;

	DeathController(DeathNotices notices, People people, WindowScan scans, Clock clock) {
		this.notices = notices;
		this.people = people;
		this.scans = scans;
		this.clock = clock;
	}

	@ModelAttribute("sources")
	Map<String, String> sources() {
		return Choices.of(DeathSource.papers(), "casework.death.source.");
	}

	@GetMapping(HOME)
	ModelAndView list(@CurrentUser SignedIn me, @RequestParam(required = false) UUID before) {
		List<DeathNotice> recorded = this.notices.recorded(me.region(), before);
		return new ModelAndView("casework/deaths").addObject("recorded", seen(recorded, me))
			.addObject("asked", (before == null) ? seen(this.notices.asked(me.region()), me) : List.of())
			.addObject("drafts", (before == null) ? seen(this.notices.drafts(me.region()), me) : List.of())
			.addObject("next",
					this.notices.more(recorded) ? recorded.get(recorded.size() - 1).id().value().toString() : null)
			.addObject("zone", this.clock.getZone());
	}

	/** Whoever is dead already has a notice; what was typed before stands in the form. */
	@GetMapping("/window/people/{id}/death")
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Optional<DeathNotice> live = this.notices.of(new PersonId(id), me.region());
		if (live.filter(DeathNotice::recorded).isPresent()) {
			return SeeOther.to(HOME + "/" + live.get().id());
		}
		return filled(new ModelAndView(FORM), id, me)
			.addObject("form", live.map((draft) -> DeathForm.of(draft.paper())).orElseGet(DeathForm::empty))
			.addObject("kept", live.filter((draft) -> draft.paper().scan() != null).isPresent());
	}

	@PostMapping("/window/people/{id}/death")
	ModelAndView draft(@PathVariable UUID id, @ModelAttribute("form") DeathForm form, BindingResult faults,
			@CurrentUser SignedIn me) throws IOException {
		Optional<LocalDate> day = TypedDay.read(form.diedOn());
		if (day.isEmpty()) {
			faults.rejectValue("diedOn", "casework.death.fault.DAY");
		}
		Optional<DeathSource> source = Choices.chosen(DeathSource.class, form.source())
			.filter((one) -> sources().containsKey(one.name()));
		if (source.isEmpty()) {
			faults.rejectValue("source", "casework.death.fault.SOURCE");
		}
		StoredFile scan = this.scans.read(form.scan(), "scan", faults);
		if (!faults.hasErrors()) {
			DeathOutcome outcome = this.notices.draft(new PersonId(id), day.get(), source.get(), form.documentNumber(),
					scan, me.actor());
			if (outcome instanceof DeathOutcome.Done done) {
				return SeeOther.to(HOME + "/" + done.notice().id() + "/check");
			}
			say(((DeathOutcome.Faulty) outcome).fault(), faults);
		}
		return filled(Pages.invalid(FORM), id, me).addObject("kept", false);
	}

	/** Shows once more what is to be recorded; nothing is recorded yet. */
	@GetMapping(HOME + "/{id}/check")
	ModelAndView check(@PathVariable UUID id, @CurrentUser SignedIn me) {
		DeathNotice notice = this.notices.find(new DeathNoticeId(id), me.region());
		return notice.draft() ? checked(new ModelAndView(CHECK), notice, me) : SeeOther.to(HOME + "/" + id);
	}

	@PostMapping(HOME + "/{id}/record")
	ModelAndView record(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int version, @CurrentUser SignedIn me,
			RedirectAttributes after) {
		DeathOutcome outcome = this.notices.record(new DeathNoticeId(id), version, me.actor());
		if (outcome instanceof DeathOutcome.Done) {
			after.addFlashAttribute("notice", "casework.death.done");
			return SeeOther.to(HOME + "/" + id);
		}
		if (outcome instanceof DeathOutcome.Overtaken overtaken && !overtaken.now().draft()) {
			return SeeOther.to(HOME + "/" + id);
		}
		DeathNotice now = this.notices.find(new DeathNoticeId(id), me.region());
		return checked(Pages.invalid(CHECK), now, me).addObject("why", (outcome instanceof DeathOutcome.Faulty faulty)
				? faulty.fault().messageKey() : "casework.death.overtaken");
	}

	@PostMapping(HOME + "/{id}/drop")
	ModelAndView drop(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		this.notices.drop(new DeathNoticeId(id), me.actor());
		after.addFlashAttribute("notice", "casework.death.dropped");
		return SeeOther.to(HOME);
	}

	static void say(DeathFault fault, BindingResult faults) {
		faults.rejectValue(fault.field(), fault.messageKey());
	}

	private ModelAndView checked(ModelAndView page, DeathNotice notice, SignedIn me) {
		return filled(page, notice.person().value(), me).addObject("told", notice);
	}

	private ModelAndView filled(ModelAndView page, UUID person, SignedIn me) {
		return page
			.addObject("card",
					this.people.card(new PersonId(person), me.region()).orElseThrow(() -> new MissingRow("person")))
			.addObject("atMost", this.scans.atMost());
	}

	private List<Seen> seen(Collection<DeathNotice> notices, SignedIn me) {
		Map<PersonId, PersonCard> cards = this.people.cards(notices.stream().map(DeathNotice::person).toList(),
				me.region());
		return notices.stream().map((one) -> new Seen(one, cards.get(one.person()))).toList();
	}

	/** A notice and whom it is about, masked. */
	record Seen(DeathNotice notice, PersonCard card) {

	}

}
