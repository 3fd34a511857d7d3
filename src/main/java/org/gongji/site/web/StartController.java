package org.gongji.site.web;

import java.util.List;
import java.util.Locale;

import org.gongji.access.CurrentUser;
import org.gongji.access.Region;
import org.gongji.access.SignedIn;
import org.gongji.site.Menu;
import org.gongji.site.RegionNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what this is, for a visitor; the way home, for who is signed in. */
@Controller
class StartController {

	private final ObjectProvider<RegionNames> regionNames;

	StartController(ObjectProvider<RegionNames> regionNames) {
		this.regionNames = regionNames;
	}

	@GetMapping("/")
	String start(@CurrentUser SignedIn me, Model model, Locale locale) {
		if (me != null) {
			return "redirect:" + Menu.home(me.role());
		}
		RegionNames names = this.regionNames.getIfAvailable();
		List<NamedRegion> regions = (names == null) ? List.of()
				: names.all().stream().map((one) -> NamedRegion.of(one, names.name(one, locale))).toList();
		model.addAttribute("regions", regions);
		return "site/start";
	}

	record NamedRegion(String code, String name) {

		static NamedRegion of(Region region, String name) {
			return new NamedRegion(region.code(), name);
		}

	}

}
