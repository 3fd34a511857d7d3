package org.gongji.access.web;

import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.Letters;
import org.gongji.access.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The clerk prints the letter with which a member signs in for the first time. */
@Controller
class LettersController {

	private static final String PAGE = "access/letters";

	private final Letters letters;

	LettersController(Letters letters) {
		this.letters = letters;
	}

	@GetMapping("/window/letters")
	ModelAndView page() {
		return new ModelAndView(PAGE).addObject("form", new LetterForm(""));
	}

	/** The code is shown in the answer alone: asked for again, another is made. */
	@PostMapping("/window/letters")
	ModelAndView write(@ModelAttribute("form") LetterForm form, BindingResult faults, @CurrentUser SignedIn me) {
		Optional<Letters.Letter> letter = this.letters.write(form.certificate(), me.region(), me.actor());
		if (letter.isEmpty()) {
			faults.rejectValue("certificate", "access.letters.unknown");
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("access/letter").addObject("letter", letter.get());
	}

}
