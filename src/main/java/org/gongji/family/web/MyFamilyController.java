package org.gongji.family.web;

import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingId;
import org.gongji.family.Proposals;
import org.gongji.family.Reconfirming;
import org.gongji.family.SharedAccounts;
import org.gongji.family.Sharing;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose money the member may use, in which order, and who may use the member's. */
@Controller
class MyFamilyController {

	private static final String BACK = "redirect:/my/family";

	private final Sharing sharing;

	private final SharedAccounts accounts;

	private final Proposals proposals;

	private final Reconfirming reconfirming;

	MyFamilyController(Sharing sharing, SharedAccounts accounts, Proposals proposals, Reconfirming reconfirming) {
		this.sharing = sharing;
		this.accounts = accounts;
		this.proposals = proposals;
		this.reconfirming = reconfirming;
	}

	@GetMapping("/my/family")
	String family(@CurrentUser SignedIn me, Model model) {
		PersonId person = new PersonId(me.holder());
		model.addAttribute("owners", this.sharing.ownersOf(person));
		model.addAttribute("users", this.sharing.usersOf(person));
		model.addAttribute("wards", this.sharing.ofWards(person));
		model.addAttribute("floor", this.accounts.floor(person).orElse(null));
		model.addAttribute("waiting", this.proposals.waitingFor(person).size());
		model.addAttribute("again", this.reconfirming.due(person, me.region()).size());
		return "family/family";
	}

	/** The button that was pressed has the focus again, to be pressed once more. */
	@PostMapping("/my/family/order")
	String order(@CurrentUser SignedIn me, @RequestParam(required = false) UUID up,
			@RequestParam(required = false) UUID down, RedirectAttributes redirect) {
		PersonId person = new PersonId(me.holder());
		if (up == null && down == null) {
			this.sharing.forgetOrder(person, me.actor());
			redirect.addFlashAttribute("notice", "family.order.byAge");
			return BACK;
		}
		UUID moved = (up != null) ? up : down;
		this.sharing.move(person, new BindingId(moved), up != null, me.actor());
		redirect.addFlashAttribute("moved", ((up != null) ? "up-" : "down-") + moved);
		redirect.addFlashAttribute("notice", "family.order.done");
		return BACK;
	}

}
