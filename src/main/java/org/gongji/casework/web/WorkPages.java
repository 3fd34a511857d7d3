package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.Users;
import org.gongji.casework.WorkLine;
import org.gongji.person.People;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What lines of the worklist need to be read: names of people, masked, and of clerks. */
@Component
class WorkPages {

	private final People people;

	private final Users users;

	private final Clock clock;

	WorkPages(People people, Users users, Clock clock) {
		this.people = people;
		this.users = users;
		this.clock = clock;
	}

	ModelAndView filled(ModelAndView page, List<WorkLine> lines, SignedIn me) {
		return page.addObject("lines", lines)
			.addObject("cards",
					this.people.cards(lines.stream().map(WorkLine::person).distinct().toList(), me.region()))
			.addObject("clerks", clerks(me))
			.addObject("me", me.name())
			.addObject("today", LocalDate.now(this.clock))
			.addObject("zone", this.clock.getZone());
	}

	/** The clerks of the region: what they sign in as, and what they are called. */
	Map<String, String> clerks(SignedIn me) {
		Map<String, String> names = new LinkedHashMap<>();
		this.users.in(me.region(), Role.CLERK).forEach((one) -> names.put(one.name(), one.displayName()));
		return names;
	}

}
