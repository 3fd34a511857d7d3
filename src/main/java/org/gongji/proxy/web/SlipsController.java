package org.gongji.proxy.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.files.FileFault;
import org.gongji.files.Uploads;
import org.gongji.proxy.ProxyActs;
import org.gongji.proxy.Slip;
import org.gongji.proxy.SlipId;
import org.gongji.proxy.SlipPapers;
import org.gongji.proxy.SlipState;
import org.gongji.proxy.Slips;
import org.gongji.site.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The services of the region's window: which are open, which wait for a signature, and
 * those that are done; printed, signed and kept here.
 */
@Controller
@RequestMapping("/window/services")
class SlipsController {

	private static final String PAGE = "proxy/slip";

	private static final long MEGABYTE = 1024 * 1024;

	private final Slips slips;

	private final SlipPapers papers;

	private final ProxyActs acts;

	private final Uploads uploads;

	private final Clock clock;

	SlipsController(Slips slips, SlipPapers papers, ProxyActs acts, Uploads uploads, Clock clock) {
		this.slips = slips;
		this.papers = papers;
		this.acts = acts;
		this.uploads = uploads;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@CurrentUser SignedIn me, @RequestParam(required = false) UUID before) {
		List<Slip> closed = this.slips.in(me.region(), SlipState.CLOSED, before);
		return new ModelAndView("proxy/slips").addObject("open", this.slips.in(me.region(), SlipState.OPEN, null))
			.addObject("toSign", this.slips.in(me.region(), SlipState.ENDED, null))
			.addObject("closed", closed)
			.addObject("earlier", this.slips.more(closed) ? closed.get(closed.size() - 1).id() : null)
			.addObject("zone", this.clock.getZone());
	}

	@GetMapping("/{id}")
	ModelAndView slip(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(PAGE), find(id, me)).addObject("form", new ScanForm(null));
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id, @CurrentUser SignedIn me) {
		this.slips.end(new SlipId(id), me.region(), me.actor());
		return back(id);
	}

	@PostMapping("/{id}/print")
	String print(@PathVariable UUID id, @CurrentUser SignedIn me, Locale locale) {
		this.papers.print(new SlipId(id), me.region(), me.actor(), locale);
		return back(id);
	}

	@GetMapping("/{id}/form")
	ResponseEntity<byte[]> form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return this.slips.form(new SlipId(id), me.region(), me.actor()).download();
	}

	@PostMapping("/{id}/scan")
	ModelAndView sign(@PathVariable UUID id, @ModelAttribute("form") ScanForm form, BindingResult faults,
			@CurrentUser SignedIn me, RedirectAttributes flash) throws IOException {
		Slip slip = find(id, me);
		byte[] content = form.content();
		Optional<FileFault> fault = this.uploads.fault(content);
		fault.ifPresent((one) -> faults.rejectValue("scan", one.messageKey()));
		if (fault.isEmpty() && !(slip.toSign() && slip.printIsWhole())) {
			faults.rejectValue("scan", "proxy.slip.printFirst");
		}
		if (faults.hasErrors()
				|| !this.slips.sign(slip.id(), me.region(), this.uploads.store(form.name(), content), me.actor())) {
			return filled(Pages.invalid(PAGE), slip);
		}
		flash.addFlashAttribute("notice", "proxy.slip.signed");
		return new ModelAndView(back(id));
	}

	@GetMapping("/{id}/scan")
	ResponseEntity<byte[]> scan(@PathVariable UUID id, @CurrentUser SignedIn me) {
		return this.slips.scan(new SlipId(id), me.region(), me.actor()).download();
	}

	private Slip find(UUID id, SignedIn me) {
		return this.slips.find(me.region(), new SlipId(id));
	}

	private ModelAndView filled(ModelAndView page, Slip slip) {
		return page.addObject("slip", slip)
			.addObject("acts", this.acts.of(slip.id().value()))
			.addObject("zone", this.clock.getZone())
			.addObject("atMost", this.uploads.atMost() / MEGABYTE);
	}

	private static String back(UUID id) {
		return "redirect:/window/services/" + id;
	}

}
