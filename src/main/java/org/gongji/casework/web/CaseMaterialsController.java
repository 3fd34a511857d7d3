package org.gongji.casework.web;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseMaterials;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Cases;
import org.gongji.casework.DeathProofs;
import org.gongji.casework.MaterialLine;
import org.gongji.casework.MaterialOutcome;
import org.gongji.files.StoredFile;
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

/** The window looks through the materials of a case: paper, scans, photos. */
@Controller
class CaseMaterialsController {

	private static final String VIEW = "casework/materials-desk";

	/** What proves the shares of heirs; the proof that was entered is it. */
	private static final String AGREEMENT = "heirs_agreement";

	private final Cases cases;

	private final CaseMaterials materials;

	private final DeathProofs proofs;

	private final WindowScan scans;

	private final Clock clock;

	CaseMaterialsController(Cases cases, CaseMaterials materials, DeathProofs proofs, WindowScan scans, Clock clock) {
		this.cases = cases;
		this.materials = materials;
		this.proofs = proofs;
		this.scans = scans;
		this.clock = clock;
	}

	@GetMapping("/window/cases/{id}/materials")
	ModelAndView list(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") MaterialForm form) {
		Case one = one(me, id);
		this.proofs.of(one.id()).ifPresent((proof) -> form.getShown().put(AGREEMENT, proof.kind().material()));
		return page(new ModelAndView(VIEW), one);
	}

	/**
	 * Everything that was ticked was seen, or all that is needed; with nothing missing
	 * any more the clerk is back at the case.
	 */
	@PostMapping("/window/cases/{id}/materials/seen")
	ModelAndView seen(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") MaterialForm form,
			BindingResult faults, RedirectAttributes redirect) {
		Case one = one(me, id);
		Map<String, String> papers = new LinkedHashMap<>();
		if (Boolean.TRUE.equals(form.getAll())) {
			this.materials.missing(one).forEach((need) -> form.getSeen().add(need.material().code()));
		}
		form.getSeen().forEach((needed) -> papers.put(needed, form.shownFor(needed)));
		if (papers.isEmpty()) {
			faults.rejectValue("seen", "casework.material.nothingTicked");
			return page(Pages.invalid(VIEW), one);
		}
		ModelAndView next = after(this.materials.seen(me.actor(), one, papers), one, form, faults, redirect,
				"casework.material.said.seen");
		return (!faults.hasErrors() && this.materials.missing(one).isEmpty()) ? SeeOther.to(home(one)) : next;
	}

	@PostMapping("/window/cases/{id}/materials/scan")
	ModelAndView scan(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") MaterialForm form,
			BindingResult faults, RedirectAttributes redirect) throws IOException {
		Case one = one(me, id);
		String[] line = form.line();
		this.materials.against(one, line[0], line[1]).ifPresent((why) -> faults.rejectValue("which", why.messageKey()));
		StoredFile file = faults.hasErrors() ? null : this.scans.read(form.getScan(), "scan", faults);
		if (file == null && !faults.hasErrors()) {
			faults.rejectValue("scan", "casework.material.noFile");
		}
		if (faults.hasErrors()) {
			return page(Pages.invalid(VIEW), one);
		}
		RequestId request = RequestId.wellFormed(form.getRequest()) ? new RequestId(form.getRequest())
				: RequestId.fresh();
		return after(this.materials.bring(me.actor(), one, line[0], line[1], file, true, request), one, form, faults,
				redirect, "casework.material.said.scanned");
	}

	@PostMapping("/window/cases/{id}/materials/{material}/accept")
	ModelAndView accept(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable UUID material,
			@ModelAttribute("form") MaterialForm form, BindingResult faults, RedirectAttributes redirect) {
		Case one = one(me, id);
		return after(this.materials.accept(me.actor(), one, material), one, form, faults, redirect,
				"casework.material.said.seen");
	}

	@PostMapping("/window/cases/{id}/materials/{material}/refuse")
	ModelAndView refuse(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable UUID material,
			@ModelAttribute("form") MaterialForm form, BindingResult faults, RedirectAttributes redirect) {
		Case one = one(me, id);
		form.setRefusing(material.toString());
		return after(this.materials.refuse(me.actor(), one, material, form.getReason()), one, form, faults, redirect,
				"casework.material.said.refused");
	}

	@GetMapping("/window/cases/{id}/materials/{material}/file")
	ResponseEntity<byte[]> file(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable UUID material) {
		return this.materials.open(me.actor(), one(me, id), material).download();
	}

	private ModelAndView after(MaterialOutcome outcome, Case one, MaterialForm form, BindingResult faults,
			RedirectAttributes redirect, String said) {
		if (outcome != MaterialOutcome.DONE) {
			faults.rejectValue((outcome == MaterialOutcome.REASON_MISSING) ? "reason" : "which", outcome.messageKey());
			return page(Pages.invalid(VIEW), one);
		}
		redirect.addFlashAttribute("notice", said);
		return SeeOther.to("/window/cases/" + one.id().value() + "/materials");
	}

	private ModelAndView page(ModelAndView page, Case one) {
		List<MaterialLine> lines = this.materials.of(one);
		return page.addObject("one", one)
			.addObject("lines", lines)
			.addObject("lacking", lines.stream().anyMatch(MaterialLine::lacking))
			.addObject("files",
					lines.stream().anyMatch((line) -> line.brought().stream().anyMatch((each) -> each.file() != null)))
			.addObject("zone", this.clock.getZone())
			.addObject("atMost", this.scans.atMost())
			.addObject("filesAtMost", this.materials.filesAtMost())
			.addObject("requestId", RequestId.fresh());
	}

	private static String home(Case one) {
		return "/window/cases/" + one.id().value() + ((one.kind() == CaseKind.DEATH) ? "/heirs" : "");
	}

	private Case one(SignedIn me, UUID id) {
		return this.cases.find(new CaseId(id), me.region()).orElseThrow(() -> new MissingRow("case"));
	}

}
