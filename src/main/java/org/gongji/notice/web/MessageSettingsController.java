package org.gongji.notice.web;

import java.util.Locale;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.notice.Choices;
import org.gongji.notice.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which channels a member also gets which kind of message. */
@Controller
class MessageSettingsController {

	private final Choices choices;

	MessageSettingsController(Choices choices) {
		this.choices = choices;
	}

	@GetMapping("/my/messages/settings")
	ModelAndView settings(@CurrentUser SignedIn me, Locale locale) {
		return new ModelAndView("notice/settings", "settings", this.choices.settings(Notice.recipient(me), locale));
	}

	@PostMapping("/my/messages/settings")
	String choose(@CurrentUser SignedIn me, @ModelAttribute("form") SettingsForm form, Locale locale,
			RedirectAttributes flash) {
		this.choices.choose(Notice.recipient(me), me.region(), form.wanted(), locale, me.actor());
		flash.addFlashAttribute("notice", "notice.said.chosen");
		return "redirect:/my/messages/settings";
	}

}
