package org.gongji.family.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingId;
import org.gongji.family.Proof.Ground;
import org.gongji.family.Proof.Subject;
import org.gongji.family.Proofs;
import org.gongji.family.SharedBinding;
import org.gongji.family.Sharing;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A clerk who serves somebody writes down by what a relation or insurance was verified.
 */
@Controller
class ProofController {

	private static final String PAGE = "family/proof";

	private final Sharing sharing;

	private final Proofs proofs;

	ProofController(Sharing sharing, Proofs proofs) {
		this.sharing = sharing;
		this.proofs = proofs;
	}

	@GetMapping("/my/family/{id}/proofs/{subject}")
	ModelAndView page(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable String subject) {
		return fill(new ModelAndView(PAGE), see(me, id), subject(subject)).addObject("proofForm", new ProofForm(""));
	}

	@PostMapping("/my/family/{id}/proofs/{subject}")
	ModelAndView verified(@CurrentUser SignedIn me, @PathVariable UUID id, @PathVariable String subject,
			@ModelAttribute("proofForm") ProofForm form, BindingResult faults, RedirectAttributes redirect) {
		SharedBinding shared = see(me, id);
		Subject what = subject(subject);
		Optional<Ground> ground = form.read().filter(what.grounds()::contains);
		if (ground.isEmpty()) {
			faults.rejectValue("ground", "family.proof.missing");
			return fill(Pages.invalid(PAGE), shared, what);
		}
		this.proofs.seen(shared.binding(), what, ground.get(), me.actor());
		redirect.addFlashAttribute("notice", "family.proof.done");
		return new ModelAndView("redirect:/my/family/" + id);
	}

	/** There for a clerk who serves one of the two alone. */
	private SharedBinding see(SignedIn me, UUID id) {
		if (!Proofs.mayVerify(me.actor())) {
			throw new MissingRow("binding to verify");
		}
		SharedBinding shared = this.sharing.see(new BindingId(id), new PersonId(me.holder()));
		if (shared.ended()) {
			throw new MissingRow("live binding");
		}
		return shared;
	}

	private static Subject subject(String word) {
		return Arrays.stream(Subject.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(word))
			.findFirst()
			.orElseThrow(() -> new MissingRow("subject"));
	}

	private static ModelAndView fill(ModelAndView page, SharedBinding shared, Subject subject) {
		Map<String, String> grounds = new LinkedHashMap<>();
		subject.grounds().forEach((one) -> grounds.put(one.name(), "family.proof.ground." + one));
		return page.addObject("shared", shared).addObject("subject", subject).addObject("grounds", grounds);
	}

}
