package org.gongji.casework.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseDesk;
import org.gongji.casework.CaseDetails;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseMaterials;
import org.gongji.casework.CaseOutcome;
import org.gongji.casework.CasePaper;
import org.gongji.casework.CasePapers;
import org.gongji.casework.Cases;
import org.gongji.casework.Entitlement;
import org.gongji.casework.MaterialOutcome;
import org.gongji.casework.Payee;
import org.gongji.casework.Payees;
import org.gongji.casework.SeenLater;
import org.gongji.casework.TransfersIn;
import org.gongji.casework.UnderWay;
import org.gongji.files.StoredFile;
import org.gongji.money.AmountWords;
import org.gongji.person.PersonId;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.site.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A member's own cases: where each stands, what is missing, photos, and taking it back.
 */
@Controller
class MyCasesController {

	private static final String VIEW = "casework/my-case";

	private static final String WITHDRAW = "casework/my-withdraw";

	private final Cases cases;

	private final CaseDesk desk;

	private final CaseMaterials materials;

	private final Payees payees;

	private final CaseDetails details;

	private final CasePapers papers;

	private final TransfersIn transfers;

	private final Regions regions;

	private final SeenLater later;

	private final LaterPages laterPages;

	private final WindowScan scans;

	private final Clock clock;

	MyCasesController(Cases cases, CaseDesk desk, CaseMaterials materials, Payees payees, CaseDetails details,
			CasePapers papers, TransfersIn transfers, Regions regions, SeenLater later, LaterPages laterPages,
			WindowScan scans, Clock clock) {
		this.cases = cases;
		this.desk = desk;
		this.materials = materials;
		this.payees = payees;
		this.details = details;
		this.papers = papers;
		this.transfers = transfers;
		this.regions = regions;
		this.later = later;
		this.laterPages = laterPages;
		this.scans = scans;
		this.clock = clock;
	}

	@GetMapping("/my/cases")
	ModelAndView list(@CurrentUser SignedIn me) {
		return new ModelAndView("casework/my-cases").addObject("cases", this.cases.around(person(me)))
			.addObject("zone", this.clock.getZone());
	}

	@GetMapping("/my/cases/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") MaterialForm form) {
		return page(new ModelAndView(VIEW), own(me, id), me);
	}

	@PostMapping("/my/cases/{id}/materials")
	ModelAndView bring(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") MaterialForm form,
			BindingResult faults, RedirectAttributes redirect) throws IOException {
		Case one = own(me, id);
		String[] line = form.line();
		this.materials.against(one, line[0], line[1]).ifPresent((why) -> faults.rejectValue("which", why.messageKey()));
		StoredFile file = faults.hasErrors() ? null : this.scans.read(form.getScan(), "scan", faults);
		if (file == null && !faults.hasErrors()) {
			faults.rejectValue("scan", "casework.material.noFile");
		}
		if (!faults.hasErrors()) {
			RequestId request = RequestId.wellFormed(form.getRequest()) ? new RequestId(form.getRequest())
					: RequestId.fresh();
			MaterialOutcome outcome = this.materials.bring(me.actor(), one, line[0], line[1], file, false, request);
			if (outcome == MaterialOutcome.DONE) {
				redirect.addFlashAttribute("notice", "casework.material.said.brought");
				return SeeOther.to("/my/cases/" + id + "#materials");
			}
			faults.rejectValue("which", outcome.messageKey());
		}
		return page(Pages.invalid(VIEW), one, me);
	}

	@GetMapping("/my/cases/{id}/materials/{material}/file")
	ResponseEntity<byte[]> file(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable UUID material) {
		return this.materials.read(me.actor(), person(me), own(me, id), material).download();
	}

	@GetMapping("/my/cases/{id}/withdraw")
	ModelAndView withdrawCheck(@CurrentUser SignedIn me, @PathVariable UUID id,
			@ModelAttribute("form") WithdrawForm form) {
		Case one = own(me, id);
		form.setVersion(one.version());
		return this.desk.withdrawable(one) ? new ModelAndView(WITHDRAW, "one", one) : SeeOther.to("/my/cases/" + id);
	}

	@PostMapping("/my/cases/{id}/withdraw")
	ModelAndView withdraw(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") WithdrawForm form,
			BindingResult faults, RedirectAttributes redirect) {
		Case one = own(me, id);
		if (!this.desk.withdrawable(one)) {
			redirect.addFlashAttribute("notice", "casework.withdraw.said.overtaken");
			return SeeOther.to("/my/cases/" + id);
		}
		CaseOutcome outcome = this.desk.withdraw(me.actor(), one.region(), one.id(), form.getVersion(),
				form.getReason());
		if (outcome instanceof CaseOutcome.Refused) {
			faults.rejectValue("reason", "casework.withdraw.reason.missing");
			return Pages.invalid(WITHDRAW).addObject("one", one);
		}
		redirect.addFlashAttribute("notice",
				(outcome instanceof CaseOutcome.Done done) ? said(done.now()) : "casework.withdraw.said.overtaken");
		return SeeOther.to("/my/cases/" + id);
	}

	/** An account that was never frozen is not said to be in use again. */
	private static String said(Case withdrawn) {
		return (withdrawn.kind() == CaseKind.ACCOUNT_CORRECTION) ? "casework.message.complaintBack.title"
				: "casework.withdraw.said.done";
	}

	private ModelAndView page(ModelAndView page, Case one, SignedIn me) {
		boolean atWork = one.state().beforeApproval();
		CaseDesk.Standing standing = atWork ? this.desk.standing(one) : null;
		List<Payee> payees = this.payees.of(one.id(), one.region());
		List<CasePaper> papers = this.papers.of(one.id());
		return page.addAllObjects(this.details.of(one))
			.addObject("one", one)
			.addObject("withdrawable", this.desk.withdrawable(one))
			.addObject("words", (one.amount() != null) ? AmountWords.of(one.amount()) : null)
			.addObject("sent",
					this.transfers.sent(one.id())
						.filter((way) -> way.recalledOn() == null)
						.map(this::left)
						.orElse(null))
			.addObject("papers", papers)
			.addObject("decided", CasePaper.Kind.DECISION.of(one))
			.addObject("handed", papers.stream().anyMatch((paper) -> paper.kind() == CasePaper.Kind.DECISION))
			.addObject("next", MyCaseNext.of(one, this.materials.missing(one), payees))
			.addObject("held", (standing != null && standing.opinion() instanceof Entitlement.Held held) ? held : null)
			.addObject("lines", this.materials.of(one))
			.addObject("readable", this.materials.readable(me.actor(), person(me), one))
			.addObject("payees", payees)
			.addObject("after", this.later.after(one).orElse(null))
			.addObject("payouts", this.laterPages.payouts(one))
			.addObject("steps", this.cases.steps(one.id()))
			.addObject("zone", this.clock.getZone())
			.addObject("overdue", one.overdue(LocalDate.now(this.clock)))
			.addObject("atMost", this.scans.atMost())
			.addObject("filesAtMost", this.materials.filesAtMost())
			.addObject("requestId", RequestId.fresh());
	}

	private Left left(UnderWay way) {
		return new Left(this.regions.find(way.to()).map(RegionCard::chinese).orElse(way.to().code()), way.leftOn(),
				way.arrivedOn());
	}

	private Case own(SignedIn me, UUID id) {
		return this.cases.around(person(me), new CaseId(id)).orElseThrow(() -> new MissingRow("case"));
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

	/** Where a balance has gone, and when it arrived there, or null. */
	record Left(String place, LocalDate leftOn, LocalDate arrivedOn) {

	}

}
