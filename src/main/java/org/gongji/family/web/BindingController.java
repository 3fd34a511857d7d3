package org.gongji.family.web;

import java.time.Clock;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingId;
import org.gongji.family.Proof;
import org.gongji.family.Proofs;
import org.gongji.family.SharedAccounts;
import org.gongji.family.SharedBinding;
import org.gongji.family.Sharing;
import org.gongji.family.TypedReason;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One binding as owner or user sees it, and what either does with it at once: pause,
 * resume, end, let the owner see what is bought. For anybody else it is not there.
 */
@Controller
class BindingController {

	private final Sharing sharing;

	private final SharedAccounts accounts;

	private final Clock clock;

	BindingController(Sharing sharing, SharedAccounts accounts, Clock clock) {
		this.sharing = sharing;
		this.accounts = accounts;
		this.clock = clock;
	}

	@GetMapping("/my/family/{id}")
	String binding(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(required = false) String page,
			Model model) {
		SharedBinding shared = show(me, id, model);
		UsesShown uses = UsesShown.read(this.accounts, shared.binding().id(), page);
		model.addAttribute("uses", uses);
		model.addAttribute("verifies", Proofs.mayVerify(me.actor()));
		model.addAttribute("subjects", Proof.Subject.values());
		model.addAttribute("zone", this.clock.getZone());
		return "family/binding";
	}

	@GetMapping("/my/family/{id}/pause")
	String pause(@CurrentUser SignedIn me, @PathVariable UUID id, Model model) {
		SharedBinding shared = show(me, id, model);
		return (shared.owner() && shared.active()) ? "family/pause" : back(id);
	}

	@PostMapping("/my/family/{id}/pause")
	String paused(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		boolean done = this.sharing.pause(new BindingId(id), person(me), TypedReason.cut(reason), me.actor());
		return done(id, done, "family.pause.done", redirect);
	}

	@PostMapping("/my/family/{id}/resume")
	String resumed(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
		boolean done = this.sharing.resume(new BindingId(id), person(me), me.actor());
		return done(id, done, "family.resume.done", redirect);
	}

	@GetMapping("/my/family/{id}/end")
	String end(@CurrentUser SignedIn me, @PathVariable UUID id, Model model) {
		return show(me, id, model).ended() ? back(id) : "family/end";
	}

	@PostMapping("/my/family/{id}/end")
	String ended(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		this.sharing.end(new BindingId(id), person(me), TypedReason.cut(reason), me.actor());
		return done(id, true, "family.end.done", redirect);
	}

	@GetMapping("/my/family/{id}/items")
	String items(@CurrentUser SignedIn me, @PathVariable UUID id, Model model) {
		SharedBinding shared = show(me, id, model);
		return (shared.decidesItems() && !shared.ended()) ? "family/items" : back(id);
	}

	@PostMapping("/my/family/{id}/items")
	String agreed(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam boolean agree,
			RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice",
				switch (this.sharing.showItems(new BindingId(id), person(me), agree, me.actor())) {
					case DONE -> agree ? "family.items.shown" : "family.items.hidden";
					case OVER -> "family.over";
					case OWN -> "family.items.own";
				});
		return back(id);
	}

	private SharedBinding show(SignedIn me, UUID id, Model model) {
		SharedBinding shared = this.sharing.see(new BindingId(id), person(me));
		model.addAttribute("shared", shared);
		return shared;
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

	private static String done(UUID id, boolean done, String notice, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", done ? notice : "family.over");
		return back(id);
	}

	private static String back(UUID id) {
		return "redirect:/my/family/" + id;
	}

}
