package org.gongji.family.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.family.Binding;
import org.gongji.family.BindingId;
import org.gongji.family.Reconfirming;
import org.gongji.person.People;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Once a year the owner says whether each relation still holds. */
@Controller
class AgainController {

	private final Reconfirming reconfirming;

	private final People people;

	AgainController(Reconfirming reconfirming, People people) {
		this.reconfirming = reconfirming;
		this.people = people;
	}

	@GetMapping("/my/family/again")
	ModelAndView page(@CurrentUser SignedIn me) {
		List<Binding> due = this.reconfirming.due(new PersonId(me.holder()), me.region());
		Map<UUID, String> names = new LinkedHashMap<>();
		due.forEach((binding) -> names.put(binding.id().value(),
				this.people.find(binding.member()).orElseThrow(() -> new MissingRow("person")).name()));
		return new ModelAndView("family/again").addObject("due", due).addObject("names", names);
	}

	@PostMapping("/my/family/again/{id}")
	String holds(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes redirect) {
		this.reconfirming.holds(new BindingId(id), new PersonId(me.holder()), me.actor());
		redirect.addFlashAttribute("notice", "family.again.done");
		return "redirect:/my/family/again";
	}

}
