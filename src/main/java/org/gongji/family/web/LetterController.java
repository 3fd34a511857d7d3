package org.gongji.family.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.gongji.family.Answered;
import org.gongji.family.Answering;
import org.gongji.family.ConfirmationCodes;
import org.gongji.family.ConfirmationCodes.CodeId;
import org.gongji.family.ConfirmationCodes.Looked;
import org.gongji.family.Proposal;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A relative without a sign-in answers by the code of a letter: open to everybody, with
 * limited tries. The session remembers which code was right, never the code.
 */
@Controller
class LetterController {

	private static final String FORM = "family/code";

	private static final String PAGE = "family/answer";

	private static final String CODE = "family.code";

	private final ConfirmationCodes codes;

	private final Answering answering;

	private final AnswerPage pages;

	LetterController(ConfirmationCodes codes, Answering answering, AnswerPage pages) {
		this.codes = codes;
		this.answering = answering;
		this.pages = pages;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return CertificateKind.choices();
	}

	@GetMapping("/confirm")
	ModelAndView page() {
		return new ModelAndView(FORM).addObject("codeForm", CodeForm.empty());
	}

	@PostMapping("/confirm")
	ModelAndView look(@ModelAttribute("codeForm") CodeForm form, BindingResult faults, HttpServletRequest request) {
		Optional<Certificate> certificate = form.certificate(faults);
		if (form.code().isBlank()) {
			faults.rejectValue("code", "family.code.missing");
		}
		if (faults.hasErrors()) {
			return Pages.invalid(FORM);
		}
		Looked looked = this.codes.look(certificate.get(), form.code(), request.getRemoteAddr());
		if (looked instanceof Looked.Right right) {
			request.getSession().setAttribute(CODE, right.code().value());
			return new ModelAndView("redirect:/confirm/answer");
		}
		if (looked instanceof Looked.TooMany) {
			faults.rejectValue("code", "family.code.tooMany");
			return new ModelAndView(FORM, HttpStatus.TOO_MANY_REQUESTS);
		}
		faults.rejectValue("code", "family.code.wrong");
		return Pages.invalid(FORM);
	}

	@GetMapping("/confirm/answer")
	ModelAndView question(HttpSession session, Locale locale) {
		return asked(session)
			.map((proposal) -> fill(new ModelAndView(PAGE), proposal, locale).addObject("answerForm",
					AnswerForm.empty()))
			.orElseGet(LetterController::again);
	}

	@PostMapping("/confirm/answer")
	ModelAndView answer(@ModelAttribute("answerForm") AnswerForm form, BindingResult faults, HttpSession session,
			Locale locale, RedirectAttributes redirect) {
		Optional<Proposal> asked = asked(session);
		if (asked.isEmpty()) {
			return again();
		}
		if (!form.said()) {
			faults.rejectValue("answer", "family.answer.missing");
			return fill(Pages.invalid(PAGE), asked.get(), locale);
		}
		Answered answered = this.answering.byCode(new CodeId((UUID) session.getAttribute(CODE)), form.meant());
		if (answered instanceof Answered.SpouseElsewhere) {
			faults.rejectValue("answer", "family.answered.spouse");
			return fill(Pages.invalid(PAGE), asked.get(), locale);
		}
		session.removeAttribute(CODE);
		redirect.addFlashAttribute("answered", AnswerPage.word(answered));
		return new ModelAndView("redirect:/confirm/done");
	}

	@GetMapping("/confirm/done")
	String done() {
		return "family/answered";
	}

	private Optional<Proposal> asked(HttpSession session) {
		return (session.getAttribute(CODE) instanceof UUID code)
				? this.codes.known(new CodeId(code)).flatMap(this.codes::proposal) : Optional.empty();
	}

	private ModelAndView fill(ModelAndView page, Proposal proposal, Locale locale) {
		return this.pages.fill(page, proposal, locale).addObject("action", "/confirm/answer").addObject("back", "/");
	}

	private static ModelAndView again() {
		return new ModelAndView("redirect:/confirm");
	}

}
