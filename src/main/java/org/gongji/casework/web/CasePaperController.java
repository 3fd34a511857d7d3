package org.gongji.casework.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.CasePaper;
import org.gongji.casework.CasePapers;
import org.gongji.casework.Cases;
import org.gongji.person.PersonId;
import org.gongji.site.Choices;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Receipts and decision letters of a case, at the window and for the person. */
@Controller
class CasePaperController {

	private final Cases cases;

	private final CasePapers papers;

	private final Clock clock;

	CasePaperController(Cases cases, CasePapers papers, Clock clock) {
		this.cases = cases;
		this.papers = papers;
		this.clock = clock;
	}

	@GetMapping("/window/cases/{id}/papers")
	ModelAndView list(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Case one = find(id, me);
		return new ModelAndView("casework/papers").addObject("one", one)
			.addObject("papers", this.papers.of(one.id()))
			.addObject("decided", CasePaper.Kind.DECISION.of(one))
			.addObject("zone", this.clock.getZone());
	}

	@PostMapping("/window/cases/{id}/papers/{word}")
	ModelAndView print(@PathVariable UUID id, @PathVariable String word, @CurrentUser SignedIn me, Locale locale,
			RedirectAttributes flash) {
		CasePaper.Kind kind = Choices.chosen(CasePaper.Kind.class, word.toUpperCase(Locale.ROOT))
			.orElseThrow(() -> new MissingRow("kind of paper"));
		this.papers.print(me.actor(), find(id, me), kind, locale);
		flash.addFlashAttribute("notice", "casework.paper.printed");
		return SeeOther.to("/window/cases/" + id + "/papers");
	}

	@GetMapping("/window/cases/{id}/papers/{paper}")
	ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID paper, @CurrentUser SignedIn me) {
		return this.papers.open(me.actor(), find(id, me), paper).download();
	}

	/**
	 * The person takes the decision where none was printed yet; later ones are read
	 * again.
	 */
	@PostMapping("/my/cases/{id}/papers")
	ModelAndView take(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale, RedirectAttributes flash) {
		Case one = own(id, me);
		if (this.papers.of(one.id()).stream().noneMatch((paper) -> paper.kind() == CasePaper.Kind.DECISION)) {
			this.papers.print(me.actor(), one, CasePaper.Kind.DECISION, locale);
		}
		flash.addFlashAttribute("notice", "casework.mine.papersMade");
		return SeeOther.to("/my/cases/" + id + "#papers");
	}

	/** The person reads what was handed out, and nothing of other cases. */
	@GetMapping("/my/cases/{id}/papers/{paper}")
	ResponseEntity<byte[]> own(@PathVariable UUID id, @PathVariable UUID paper, @CurrentUser SignedIn me) {
		return this.papers.open(me.actor(), own(id, me), paper).download();
	}

	private Case own(UUID id, SignedIn me) {
		return this.cases.around(new PersonId(me.holder()), new CaseId(id)).orElseThrow(() -> new MissingRow("case"));
	}

	private Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region()).orElseThrow(() -> new MissingRow("case"));
	}

}
