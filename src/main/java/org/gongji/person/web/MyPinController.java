package org.gongji.person.web;

import java.time.Clock;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.person.Pins;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the till asks the member for six digits when a card or number is shown. */
@Controller
class MyPinController {

	private static final String PAGE = "person/pin";

	private final Pins pins;

	private final Clock clock;

	MyPinController(Pins pins, Clock clock) {
		this.pins = pins;
		this.clock = clock;
	}

	@GetMapping("/my/card/pin")
	String page(@CurrentUser SignedIn me, Model model) {
		model.addAttribute("form", new PinForm("", ""));
		model.addAttribute("asked", asked(me));
		return PAGE;
	}

	@PostMapping("/my/card/pin")
	ModelAndView require(@ModelAttribute("form") PinForm form, BindingResult faults, @CurrentUser SignedIn me,
			RedirectAttributes redirect) {
		if (!Pins.wellFormed(form.pin())) {
			faults.rejectValue("pin", "person.pin.fault.form");
		}
		else if (!Pins.same(form.pin(), form.again())) {
			faults.rejectValue("again", "person.pin.fault.different");
		}
		if (faults.hasErrors()) {
			return Pages.invalid(PAGE).addObject("asked", asked(me));
		}
		this.pins.require(new PersonId(me.holder()), form.pin(), me.actor(), this.clock.instant());
		redirect.addFlashAttribute("notice", "person.pin.done");
		return new ModelAndView("redirect:/my/card");
	}

	@PostMapping("/my/card/pin/waive")
	String waive(@CurrentUser SignedIn me, RedirectAttributes redirect) {
		this.pins.waive(new PersonId(me.holder()), me.actor());
		redirect.addFlashAttribute("notice", "person.pin.waived");
		return "redirect:/my/card";
	}

	private boolean asked(SignedIn me) {
		return this.pins.required(new PersonId(me.holder()));
	}

}
