package org.gongji.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.gongji.access.Behalf;
import org.gongji.access.CurrentUser;
import org.gongji.access.MemberPages;
import org.gongji.access.SignedIn;
import org.gongji.site.Application;
import org.gongji.site.Applications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a member has under way, of all rooms in one list. */
@Controller
class ApplicationsController {

	/** What is over stays in sight for a year. */
	private static final Duration REMEMBERED = Duration.ofDays(366);

	private final List<Applications> rooms;

	private final Clock clock;

	ApplicationsController(List<Applications> rooms, Clock clock) {
		this.rooms = rooms;
		this.clock = clock;
	}

	@GetMapping("/my/applications")
	ModelAndView list(@CurrentUser SignedIn me) {
		List<Application> all = this.rooms.stream()
			.flatMap((room) -> room.of(me.holder()).stream())
			.filter((one) -> open(me.behalf(), one))
			.sorted(Comparator.comparing(Application::since).reversed())
			.toList();
		Instant year = this.clock.instant().minus(REMEMBERED);
		return new ModelAndView("desk/applications").addObject("zone", this.clock.getZone())
			.addObject("yours", with(all, Application.Step.YOURS))
			.addObject("underWay", with(all, Application.Step.UNDER_WAY))
			.addObject("over",
					all.stream()
						.filter((one) -> one.step() == Application.Step.DONE || one.step() == Application.Step.STOPPED)
						.filter((one) -> one.since().isAfter(year))
						.toList());
	}

	/** Who acts for somebody is not told of what they may not open. */
	private static boolean open(Behalf behalf, Application application) {
		return behalf == null || !MemberPages.closed(application.path(), behalf.kind());
	}

	private static List<Application> with(List<Application> all, Application.Step step) {
		return all.stream().filter((one) -> one.step() == step).toList();
	}

}
