package org.gongji.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseState;
import org.gongji.casework.Handings;
import org.gongji.casework.SeenLater;
import org.gongji.casework.WorkKey;
import org.gongji.casework.WorkLine;
import org.gongji.casework.WorkPage;
import org.gongji.casework.Worklist;
import org.gongji.person.NameFault;
import org.gongji.person.PersonName;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What waits at the windows of the clerk's region. A search is posted, so that no name
 * ever stands in an address.
 */
@Controller
@RequestMapping("/window/cases")
class WorklistController {

	private static final String PATH = "/window/cases";

	private static final String PAGE = "casework/worklist";

	private static final String FOUND = "casework/worklist-found";

	private static final Pattern NUMBER = Pattern.compile("[0-9]{8}-?[0-9]{6}");

	private static final int DAY = 8;

	private final Worklist worklist;

	private final SeenLater later;

	private final Handings handings;

	private final WorkPages pages;

	WorklistController(Worklist worklist, SeenLater later, Handings handings, WorkPages pages) {
		this.worklist = worklist;
		this.later = later;
		this.handings = handings;
		this.pages = pages;
	}

	@ModelAttribute("states")
	Map<String, String> states() {
		return Choices.of(List.of(CaseState.values()).stream(), "casework.state.");
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return Choices.of(List.of(CaseKind.values()).stream(), "casework.kind.");
	}

	/**
	 * @param after where the page before ended
	 */
	@GetMapping
	ModelAndView list(@ModelAttribute("filter") FilterForm form, @RequestParam(defaultValue = "") String after,
			@CurrentUser SignedIn me) {
		Optional<WorkKey> key = WorkKey.read(after);
		WorkPage page = this.worklist.page(me.region(), me.name(), form.filter(), key.orElse(null));
		return this.pages.filled(new ModelAndView(PAGE), page.lines(), me)
			.addObject("counts", this.worklist.counts(me.region(), me.name()))
			.addObject("later", this.later.count(me.region()))
			.addObject("atWork", CaseState.atWork())
			.addObject("form", new SoughtForm(""))
			.addObject("further", key.isPresent() ? form.address(PATH, null) : null)
			.addObject("next", (page.next() != null) ? form.address(PATH, page.next()) : null);
	}

	@PostMapping("/next")
	ModelAndView next(@CurrentUser SignedIn me, RedirectAttributes flash) {
		Optional<CaseId> next = this.handings.next(me.actor(), me.region());
		if (next.isEmpty()) {
			flash.addFlashAttribute("notice", "casework.take.none");
		}
		return SeeOther.to(next.map((id) -> PATH + "/" + id.value()).orElse(PATH));
	}

	@PostMapping("/find")
	ModelAndView find(@ModelAttribute("form") SoughtForm form, BindingResult faults, @CurrentUser SignedIn me) {
		if (NUMBER.matcher(form.sought()).matches()) {
			List<WorkLine> found = this.worklist.numbered(me.region(), dashed(form.sought()));
			return (found.size() == 1) ? SeeOther.to(PATH + "/" + found.get(0).id().value()) : found(found, me);
		}
		if (!(PersonName.read(form.sought()) instanceof PersonName name)) {
			faults.rejectValue("sought", ((NameFault) PersonName.read(form.sought())).messageKey());
			return this.pages.filled(Pages.invalid(FOUND), List.of(), me);
		}
		return found(this.worklist.named(me.region(), name), me);
	}

	private ModelAndView found(List<WorkLine> lines, SignedIn me) {
		return this.pages.filled(new ModelAndView(FOUND), lines, me);
	}

	private static String dashed(String typed) {
		return (typed.charAt(DAY) == '-') ? typed : typed.substring(0, DAY) + "-" + typed.substring(DAY);
	}

}
