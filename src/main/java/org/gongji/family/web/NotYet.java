package org.gongji.family.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.gongji.access.Region;
import org.gongji.family.BindingDecision;
import org.gongji.site.RegionNames;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that says calmly why nobody can be bound here yet, and who decides it. */
@Component
class NotYet {

	private final RegionNames names;

	private final Clock clock;

	NotYet(RegionNames names, Clock clock) {
		this.names = names;
		this.clock = clock;
	}

	ModelAndView page(Region region, BindingDecision decision, Locale locale) {
		return new ModelAndView("family/not-yet").addObject("name", this.names.name(region, locale))
			.addObject("region", region)
			.addObject("unset", decision instanceof BindingDecision.ParameterNotSet)
			.addObject("citations", decision.citations())
			.addObject("day", LocalDate.now(this.clock));
	}

}
