package org.gongji.notice.web;

import java.util.Locale;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.notice.Inbox;
import org.gongji.notice.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's messages (消息), newest first. */
@Controller
class MyMessagesController {

	private static final String BACK = "redirect:/my/messages";

	private final Inbox inbox;

	MyMessagesController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping("/my/messages")
	ModelAndView messages(@CurrentUser SignedIn me, @RequestParam(required = false) UUID before, Locale locale) {
		return new ModelAndView("notice/messages", "page", this.inbox.page(Notice.recipient(me), before, locale))
			.addObject("first", before == null);
	}

	@PostMapping("/my/messages/{id}/open")
	String open(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return this.inbox.open(Notice.recipient(me), id).map((link) -> "redirect:" + link).orElse(BACK);
	}

	@PostMapping("/my/messages/read")
	String read(@CurrentUser SignedIn me, @RequestParam UUID newest, RedirectAttributes flash) {
		this.inbox.readUpTo(Notice.recipient(me), newest);
		flash.addFlashAttribute("notice", "notice.said.read");
		return BACK;
	}

}
