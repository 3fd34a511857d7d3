package org.gongji.crediting.web;

import java.time.Clock;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CorrectionReport;
import org.gongji.crediting.CorrectionRuns;
import org.gongji.crediting.RunOutcome;
import org.gongji.crediting.SeenClaims;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is to be corrected of one person's credits, looked through and given to a second
 * officer; beside it what was corrected and claimed before.
 */
@Controller
@RequestMapping({ "/window/people/{id}/credits", "/bureau/people/{id}/credits" })
class PersonCorrectionController {

	private static final String PAGE = "crediting/person-correction";

	private final CorrectionRuns corrections;

	private final CorrectionReport report;

	private final SeenClaims claims;

	private final People people;

	private final Clock clock;

	PersonCorrectionController(CorrectionRuns corrections, CorrectionReport report, SeenClaims claims, People people,
			Clock clock) {
		this.corrections = corrections;
		this.report = report;
		this.claims = claims;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), me, new PersonId(id));
	}

	@PostMapping
	ModelAndView ask(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String request,
			RedirectAttributes after) {
		PersonId person = new PersonId(id);
		if (!RequestId.wellFormed(request)) {
			return page(Pages.invalid(PAGE), me, person).addObject("why", "crediting.run.sendAgain");
		}
		person(me, person);
		RunOutcome outcome = this.corrections.ask(me.actor(), me.region(), person, new RequestId(request));
		if (outcome instanceof RunOutcome.Done) {
			after.addFlashAttribute("notice", "crediting.correction.given");
			return SeeOther.to(desk(me) + "/people/" + id + "/credits");
		}
		return page(Pages.invalid(PAGE), me, person).addObject("why", ((RunOutcome.Refused) outcome).messageKey());
	}

	private ModelAndView page(ModelAndView page, SignedIn me, PersonId id) {
		return page.addObject("person", person(me, id))
			.addObject("desk", desk(me))
			.addObject("officer", me.role() == Role.BUREAU)
			.addObject("live", this.report.live(me.region()).orElse(null))
			.addObject("preview", this.corrections.preview(me.region(), id))
			.addObject("earlier", this.report.of(me.region(), id))
			.addObject("claims", this.claims.of(id))
			.addObject("zone", this.clock.getZone())
			.addObject("request", RequestId.fresh().text());
	}

	private Person person(SignedIn me, PersonId id) {
		return this.people.find(id, me.region()).orElseThrow(() -> new MissingRow("person"));
	}

	private static String desk(SignedIn me) {
		return (me.role() == Role.BUREAU) ? "/bureau" : "/window";
	}

}
