package org.gongji.site.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.gongji.site.Look;
import org.gongji.site.LookCookie;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Stores a visitor's choice of language, large text or colours, and returns. */
@Controller
class PreferencesController {

	private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,500}");

	private final LookCookie looks;

	PreferencesController(LookCookie looks) {
		this.looks = looks;
	}

	@PostMapping("/preferences")
	RedirectView choose(@RequestParam(required = false) String language, @RequestParam(required = false) String large,
			@RequestParam(required = false) String theme, @RequestParam(defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		Look look = this.looks.read(request).withLanguage(language).withTheme(theme);
		this.looks.write((large != null) ? look.withLarge("on".equals(large)) : look, request, response);
		RedirectView redirect = new RedirectView(OWN_PAGE.matcher(back).matches() ? back : "/", true);
		redirect.setExpandUriTemplateVariables(false);
		return redirect;
	}

}
