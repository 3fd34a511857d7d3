package org.gongji.desk.web;

import java.time.Clock;
import java.time.LocalDate;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.audit.AuditFilter;
import org.gongji.audit.AuditSearch;
import org.gongji.casework.Worklist;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A service window's home. */
@Controller
class WindowController {

	private final AuditSearch audit;

	private final Worklist worklist;

	private final Clock clock;

	WindowController(AuditSearch audit, Worklist worklist, Clock clock) {
		this.audit = audit;
		this.worklist = worklist;
		this.clock = clock;
	}

	@GetMapping("/window")
	ModelAndView home(@CurrentUser SignedIn me) {
		AuditFilter mine = new AuditFilter(LocalDate.now(this.clock), me.name(), null, null, null);
		return new ModelAndView("desk/window", "acts", this.audit.find(me.region(), mine, 1).all()).addObject("counts",
				this.worklist.counts(me.region(), me.name()));
	}

}
