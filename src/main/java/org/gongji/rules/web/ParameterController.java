package org.gongji.rules.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.rules.Drafts;
import org.gongji.rules.KeyCard;
import org.gongji.rules.KeyCards;
import org.gongji.rules.ParameterId;
import org.gongji.rules.ParameterOutcome;
import org.gongji.rules.ParameterRecords;
import org.gongji.rules.ParameterRecords.Entered;
import org.gongji.rules.Parameters;
import org.gongji.rules.RuleReader;
import org.gongji.site.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One value that an officer entered: what it says against what holds, its document with
 * the scan, what it would change, and the decision of a second officer. Auditors read the
 * same page.
 */
@Controller
class ParameterController {

	private static final String PAGE = "rules/parameter";

	private final Parameters parameters;

	private final ParameterRecords records;

	private final Drafts drafts;

	private final RuleReader reader;

	private final KeyCards cards;

	private final Clock clock;

	ParameterController(Parameters parameters, ParameterRecords records, Drafts drafts, RuleReader reader,
			KeyCards cards, Clock clock) {
		this.parameters = parameters;
		this.records = records;
		this.drafts = drafts;
		this.reader = reader;
		this.cards = cards;
		this.clock = clock;
	}

	@GetMapping("/bureau/parameters/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return page(new ModelAndView(PAGE), me, id, locale).addObject("root", "/bureau/parameters");
	}

	@GetMapping("/audit/parameters/{id}")
	ModelAndView read(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return page(new ModelAndView(PAGE), me, id, locale).addObject("root", "/audit/parameters");
	}

	@GetMapping("/audit/parameters")
	ModelAndView all(@CurrentUser SignedIn me, Locale locale) {
		return new ModelAndView("rules/parameters-entered").addObject("entered", this.records.entered(me.region()))
			.addObject("known",
					this.cards.of(me.region(), LocalDate.now(this.clock), locale)
						.stream()
						.collect(Collectors.toMap(KeyCard::key, Function.identity())));
	}

	@GetMapping({ "/bureau/parameters/{id}/scan", "/audit/parameters/{id}/scan" })
	ResponseEntity<byte[]> scan(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return this.records.scan(me.actor(), me.region(), new ParameterId(id)).download();
	}

	@PostMapping("/bureau/parameters/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String remark, Locale locale, RedirectAttributes after) {
		after.addFlashAttribute("notice", "rules.parameter.approved");
		return decided(this.parameters.approve(me.actor(), me.region(), new ParameterId(id), remark), "remark", remark,
				new Seen(me, id, locale));
	}

	@PostMapping("/bureau/parameters/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes after) {
		after.addFlashAttribute("notice", "rules.parameter.returned");
		return decided(this.parameters.giveBack(me.actor(), me.region(), new ParameterId(id), reason), "reason", reason,
				new Seen(me, id, locale));
	}

	/** Who looks at which entry, in which language. */
	private record Seen(SignedIn me, UUID id, Locale locale) {

	}

	private ModelAndView decided(ParameterOutcome outcome, String field, String typed, Seen seen) {
		if (outcome instanceof ParameterOutcome.Done) {
			return new ModelAndView("redirect:/bureau/parameters");
		}
		ModelAndView page = page(Pages.invalid(PAGE), seen.me(), seen.id(), seen.locale())
			.addObject("root", "/bureau/parameters")
			.addObject(field, typed);
		if (outcome instanceof ParameterOutcome.Refused refused) {
			page.addObject("why", "approval.refused." + refused.why().name());
		}
		if (outcome instanceof ParameterOutcome.ReasonNeeded) {
			page.addObject("why", "rules.parameter.reasonNeeded");
		}
		return page;
	}

	private ModelAndView page(ModelAndView page, SignedIn me, UUID id, Locale locale) {
		Entered entered = this.records.find(me.region(), new ParameterId(id))
			.orElseThrow(() -> new MissingRow("parameter"));
		LocalDate today = LocalDate.now(this.clock);
		page.addObject("entered", entered)
			.addObject("mine", entered.approval().preparedBy().equals(me.name()))
			.addObject("value", this.drafts.shown(entered.entry()))
			.addObject("history",
					this.reader.history(me.region(), entered.entry().key(), today, locale)
						.orElseThrow(() -> new MissingRow("parameter")))
			.addObject("all", this.records.entered(me.region(), entered.entry().key()))
			.addObject("day", today);
		if (entered.waiting()) {
			page.addObject("findings", this.drafts.findings(me.region(), entered.entry()))
				.addObject("replay", this.drafts.replay(me.region(), entered.entry()));
		}
		return page;
	}

}
