package org.gongji.casework.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseId;
import org.gongji.casework.DeathNotice;
import org.gongji.casework.DeathNoticeId;
import org.gongji.casework.DeathNotices;
import org.gongji.casework.Debts;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.spending.UseAfterDeath;
import org.gongji.spending.UsesAfterDeath;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was used after a death, and what of it is to be recovered. */
@Controller
@RequestMapping(DeathController.HOME + "/{id}/uses")
class DeathUsesController {

	private final DeathNotices notices;

	private final UsesAfterDeath uses;

	private final Debts debts;

	private final People people;

	DeathUsesController(DeathNotices notices, UsesAfterDeath uses, Debts debts, People people) {
		this.notices = notices;
		this.uses = uses;
		this.debts = debts;
		this.people = people;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me) {
		DeathNotice told = recorded(id, me);
		List<UseAfterDeath> found = this.uses.of(told.person(), told.diedOn());
		Map<PersonId, String> names = new HashMap<>();
		found.forEach((one) -> names.computeIfAbsent(one.user(),
				(user) -> this.people.find(user).map(Person::maskedName).orElse("")));
		return new ModelAndView("casework/death-uses").addObject("told", told)
			.addObject("card", this.people.card(told.person(), me.region()).orElseThrow())
			.addObject("uses",
					found.stream().map((one) -> new Seen(one, names.get(one.user()), claiming(one))).toList())
			.addObject("total", UsesAfterDeath.total(found))
			.addObject("marked", UsesAfterDeath.total(found.stream().filter(UseAfterDeath::marked).toList()))
			.addObject("costs", found.stream().anyMatch(UseAfterDeath::costs));
	}

	@PostMapping
	ModelAndView mark(@PathVariable UUID id, @RequestParam(required = false) List<UUID> marked,
			@CurrentUser SignedIn me, RedirectAttributes after) {
		DeathNotice told = recorded(id, me);
		Set<UUID> wanted = new HashSet<>((marked != null) ? marked : List.of());
		this.uses.of(told.person(), told.diedOn())
			.stream()
			.filter((one) -> claiming(one) != null)
			.forEach((one) -> wanted.add(one.id()));
		wanted.remove(null);
		this.uses.mark(told.person(), told.diedOn(), me.region(), wanted, me.actor());
		after.addFlashAttribute("notice", "casework.uses.done");
		return SeeOther.to(DeathController.HOME + "/" + id + "/uses");
	}

	/** What a case claims stays marked. */
	private CaseId claiming(UseAfterDeath use) {
		return this.debts.claiming(use.id()).orElse(null);
	}

	private DeathNotice recorded(UUID id, SignedIn me) {
		DeathNotice told = this.notices.find(new DeathNoticeId(id), me.region());
		if (!told.recorded()) {
			throw new MissingRow("recorded notice of death");
		}
		return told;
	}

	/** A use, who used it, masked, and the case that claims it, or null. */
	record Seen(UseAfterDeath use, String name, CaseId claim) {

	}

}
