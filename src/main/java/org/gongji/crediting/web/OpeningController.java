package org.gongji.crediting.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.approval.Approval;
import org.gongji.crediting.OpeningBalances;
import org.gongji.crediting.OpeningImport;
import org.gongji.crediting.OpeningImportId;
import org.gongji.crediting.OpeningImports;
import org.gongji.crediting.OpeningOutcome;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.site.TypedDay;

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

/**
 * The bureau brings the balances from before the reform, looks at them, and a second
 * officer approves.
 */
@Controller
@RequestMapping("/bureau/opening-balances")
class OpeningController {

	private static final String HOME = "/bureau/opening-balances";

	private static final String FORM = "crediting/openings";

	private static final String PAGE = "crediting/opening";

	private static final int ERRORS_SHOWN = 100;

	private final OpeningBalances balances;

	private final OpeningImports imports;

	OpeningController(OpeningBalances balances, OpeningImports imports) {
		this.balances = balances;
		this.imports = imports;
	}

	@GetMapping
	ModelAndView start(@ModelAttribute OpeningForm openingForm, BindingResult errors, @CurrentUser SignedIn me) {
		return form(new ModelAndView(FORM), me);
	}

	@PostMapping
	ModelAndView bring(@ModelAttribute OpeningForm openingForm, BindingResult errors, @CurrentUser SignedIn me,
			RedirectAttributes after) throws IOException {
		Optional<LocalDate> asOf = TypedDay.read(openingForm.getAsOf());
		if (asOf.isEmpty()) {
			errors.rejectValue("asOf", "crediting.opening.asOf.unreadable");
		}
		openingForm.check(errors);
		if (!errors.hasErrors()) {
			OpeningOutcome outcome = this.balances.bring(openingForm.source(), me.region(), asOf.get(),
					openingForm.totals(), me.actor());
			if (outcome instanceof OpeningOutcome.Done done) {
				return to(done.id());
			}
			if (outcome instanceof OpeningOutcome.Known known) {
				after.addFlashAttribute("known", true);
				return to(known.id());
			}
			if (outcome instanceof OpeningOutcome.Unreadable unreadable) {
				errors.rejectValue("file", unreadable.table().problem().key(),
						new Object[] { unreadable.table().row() }, null);
			}
			else {
				errors.rejectValue("asOf", ((OpeningOutcome.Refused) outcome).messageKey());
			}
		}
		return form(Pages.invalid(FORM), me);
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return page(new ModelAndView(PAGE), id, me);
	}

	@PostMapping("/{id}/submit")
	ModelAndView submit(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.balances.submit(new OpeningImportId(id), me.region(), me.actor()), "submitted", id, me,
				after);
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.balances.approve(new OpeningImportId(id), me.region(), me.actor()), "approved", id, me,
				after);
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.balances.giveBack(new OpeningImportId(id), me.region(), me.actor(), reason), "returned", id,
				me, after)
			.addObject("reason", reason);
	}

	@PostMapping("/{id}/resume")
	ModelAndView resume(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		return after(this.balances.resume(new OpeningImportId(id), me.region(), me.actor()), "resumed", id, me, after);
	}

	@PostMapping("/{id}/discard")
	ModelAndView discard(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		OpeningOutcome outcome = this.balances.discard(new OpeningImportId(id), me.region(), me.actor());
		if (outcome instanceof OpeningOutcome.Done) {
			after.addFlashAttribute("notice", "crediting.opening.said.dropped");
			return SeeOther.to(HOME);
		}
		return after(outcome, "dropped", id, me, after);
	}

	private ModelAndView after(OpeningOutcome outcome, String said, UUID id, SignedIn me, RedirectAttributes after) {
		if (outcome instanceof OpeningOutcome.Done) {
			after.addFlashAttribute("notice", "crediting.opening.said." + said);
			return to(new OpeningImportId(id));
		}
		return page(Pages.invalid(PAGE), id, me).addObject("why", ((OpeningOutcome.Refused) outcome).messageKey());
	}

	private ModelAndView page(ModelAndView page, UUID id, SignedIn me) {
		OpeningImport found = this.imports.find(new OpeningImportId(id), me.region())
			.orElseThrow(() -> new MissingRow("opening balances"));
		Approval approval = this.balances.approval(found).orElse(null);
		return page.addObject("found", found)
			.addObject("errors", this.imports.errors(found.id(), ERRORS_SHOWN))
			.addObject("approval", approval)
			.addObject("mine", approval != null && approval.preparedBy().equals(me.name()));
	}

	private ModelAndView form(ModelAndView page, SignedIn me) {
		return page.addObject("files", this.imports.of(me.region()));
	}

	private static ModelAndView to(OpeningImportId id) {
		return SeeOther.to(HOME + "/" + id.value());
	}

}
