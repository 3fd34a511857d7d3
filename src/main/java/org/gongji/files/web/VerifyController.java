package org.gongji.files.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.gongji.access.Tries;
import org.gongji.files.KnownPaper;
import org.gongji.files.PaperCode;
import org.gongji.files.Papers;
import org.gongji.site.RegionNames;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public page on which anybody compares a paper with what was made. */
@Controller
class VerifyController {

	private final Papers papers;

	/** Papers that one address looks up. */
	private final Tries<String> lookups = new Tries<>(60, Duration.ofMinutes(10));

	private final ObjectProvider<RegionNames> regions;

	private final Clock clock;

	VerifyController(Papers papers, ObjectProvider<RegionNames> regions, Clock clock) {
		this.papers = papers;
		this.regions = regions;
		this.clock = clock;
	}

	/** A form for whoever types the code; a code that can be one leads to its page. */
	@GetMapping("/verify")
	ModelAndView ask(@ModelAttribute("verifyForm") VerifyForm form, BindingResult errors) {
		if (form.getCode() == null) {
			return new ModelAndView("files/verify-ask");
		}
		Optional<PaperCode> code = PaperCode.read(form.getCode());
		if (code.isPresent()) {
			return new ModelAndView("redirect:/verify/" + code.get());
		}
		errors.rejectValue("code", "files.verify.malformed");
		return new ModelAndView("files/verify-ask", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/verify/{typed}")
	ModelAndView paper(@PathVariable String typed, HttpServletRequest request, Locale locale) {
		if (!this.lookups.allow(request.getRemoteAddr())) {
			return new ModelAndView("files/verify-later", HttpStatus.TOO_MANY_REQUESTS);
		}
		Optional<KnownPaper> paper = PaperCode.read(typed).flatMap(this.papers::find);
		return paper.map((known) -> page(known, locale))
			.orElseGet(() -> new ModelAndView("files/verify-unknown", HttpStatus.NOT_FOUND));
	}

	private ModelAndView page(KnownPaper known, Locale locale) {
		RegionNames names = this.regions.getIfAvailable();
		return new ModelAndView("files/verify").addObject("paper", known)
			.addObject("region", (names != null) ? names.name(known.region(), locale) : known.region().code())
			.addObject("madeAt", known.madeAt().atZoneSameInstant(this.clock.getZone()));
	}

}
