package org.gongji.casework.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.DeathProof;
import org.gongji.casework.DeathProofs;
import org.gongji.files.StoredFile;
import org.gongji.site.Choices;
import org.gongji.site.Pages;
import org.gongji.site.TypedDay;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The paper that proves the shares of the heirs. */
@Controller
@RequestMapping("/window/cases/{id}/proof")
class EstateProofController {

	private static final String PAGE = "casework/proof";

	private final EstatePages pages;

	private final DeathProofs proofs;

	private final WindowScan scans;

	private final Clock clock;

	EstateProofController(EstatePages pages, DeathProofs proofs, WindowScan scans, Clock clock) {
		this.pages = pages;
		this.proofs = proofs;
		this.scans = scans;
		this.clock = clock;
	}

	@ModelAttribute("proofKinds")
	Map<String, String> kinds() {
		return Choices.of(Arrays.stream(DeathProof.Kind.values()), "casework.proof.kind.");
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Case one = this.pages.find(id, me);
		return filled(new ModelAndView(PAGE), one, one.version()).addObject("form",
				ProofForm.of(this.proofs.of(one.id()).orElse(null)));
	}

	@PostMapping
	ModelAndView keep(@PathVariable UUID id, @ModelAttribute("form") ProofForm form, BindingResult faults,
			@CurrentUser SignedIn me) throws IOException {
		Case one = this.pages.find(id, me);
		Optional<DeathProof.Kind> kind = Choices.chosen(DeathProof.Kind.class, form.kind());
		if (kind.isEmpty()) {
			faults.rejectValue("kind", "casework.proof.kind.missing");
		}
		String number = form.documentNumber().strip();
		if (number.isEmpty() || number.length() > DeathProofs.LONGEST_NUMBER) {
			faults.rejectValue("documentNumber", "casework.proof.number.missing");
		}
		Optional<LocalDate> day = TypedDay.read(form.documentedOn())
			.filter((on) -> !on.isAfter(LocalDate.now(this.clock)));
		if (day.isEmpty()) {
			faults.rejectValue("documentedOn", "casework.proof.day.wrong");
		}
		StoredFile scan = this.scans.read(form.scan(), "scan", faults);
		return faults.hasErrors() ? filled(Pages.invalid(PAGE), one, form.version())
				: answer(this.proofs.keep(one.seen(form.version()), kind.get(), number, day.get(), scan, me.actor()),
						id, faults, me);
	}

	private ModelAndView answer(DeathProofs.Outcome outcome, UUID id, BindingResult faults, SignedIn me) {
		Case now = this.pages.find(id, me);
		return switch (outcome) {
			case DONE -> SeeOther.to("/window/cases/" + id + "/heirs");
			case NOT_AT_WORK -> {
				faults.rejectValue("kind", "casework.heir.fault.NOT_AT_WORK");
				yield filled(Pages.invalid(PAGE), now, now.version());
			}
			case OVERTAKEN -> {
				faults.reject("casework.changed");
				yield filled(new ModelAndView(PAGE, HttpStatus.CONFLICT), now, now.version()).addObject("proof",
						this.proofs.of(now.id()).orElse(null));
			}
		};
	}

	@GetMapping("/scan")
	ResponseEntity<byte[]> scan(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return this.proofs.scan(this.pages.find(id, me), me.actor()).download();
	}

	private ModelAndView filled(ModelAndView page, Case one, long version) {
		return page.addObject("one", one)
			.addObject("version", version)
			.addObject("kept", this.proofs.of(one.id()).map(DeathProof::scan).isPresent())
			.addObject("atMost", this.scans.atMost());
	}

}
