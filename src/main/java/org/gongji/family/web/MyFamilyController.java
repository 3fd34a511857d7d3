package org.gongji.family.web;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.family.FamilyPool;
import org.gongji.family.Proposals;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose money the member may use, in which order, and who may use the member's. */
@Controller
class MyFamilyController {

	private final FamilyPool pool;

	private final Proposals proposals;

	MyFamilyController(FamilyPool pool, Proposals proposals) {
		this.pool = pool;
		this.proposals = proposals;
	}

	@GetMapping("/my/family")
	String family(@CurrentUser SignedIn me, Model model) {
		PersonId person = new PersonId(me.holder());
		model.addAttribute("payers", this.pool.payersFor(person));
		model.addAttribute("members", this.pool.membersOf(person));
		model.addAttribute("waiting", this.proposals.waitingFor(person).size());
		return "family/family";
	}

}
