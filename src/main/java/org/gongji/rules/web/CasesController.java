package org.gongji.rules.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.access.StaffNames;
import org.gongji.rules.CaseFile;
import org.gongji.rules.KeyCard;
import org.gongji.rules.KeyCards;
import org.gongji.rules.ParameterRecords;
import org.gongji.rules.ParameterRecords.Entered;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.Replay;
import org.gongji.rules.Replays;
import org.gongji.site.Pages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Policy cases run on a page: by the rules of a day, or by a draft before it holds. */
@Controller
class CasesController {

	private static final String PAGE = "rules/cases";

	private static final String DAY = "day";

	private final Replays replays;

	private final ParameterRecords records;

	private final KeyCards cards;

	private final StaffNames names;

	private final MessageSource words;

	private final Clock clock;

	CasesController(Replays replays, ParameterRecords records, KeyCards cards, StaffNames names, MessageSource words,
			Clock clock) {
		this.replays = replays;
		this.records = records;
		this.cards = cards;
		this.names = names;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/bureau/cases")
	ModelAndView start(@CurrentUser SignedIn me, @ModelAttribute("casesForm") CasesForm form, BindingResult errors,
			Locale locale) {
		if (form.getDay().isBlank()) {
			form.setDay(LocalDate.now(this.clock).toString());
		}
		return page(new ModelAndView(PAGE), me, locale);
	}

	@PostMapping("/bureau/cases")
	ModelAndView run(@CurrentUser SignedIn me, @ModelAttribute("casesForm") CasesForm form, BindingResult errors,
			Locale locale) throws IOException {
		List<PolicyCase> cases = cases(form, errors, locale);
		Optional<Entered> draft = drafts(me).stream()
			.filter((one) -> one.id().value().toString().equals(form.getAgainst()))
			.findFirst();
		if (draft.isEmpty() && !form.getAgainst().equals(DAY)) {
			errors.rejectValue("against", "rules.cases.draftGone");
		}
		LocalDate day = form.getAgainst().equals(DAY)
				? AskedDay.read(form.getDay(), DAY, LocalDate.now(this.clock), errors) : null;
		if (errors.hasErrors()) {
			return page(Pages.invalid(PAGE), me, locale);
		}
		Replay replay = draft.map((one) -> this.replays.with(me.region(), one.entry(), cases))
			.orElseGet(() -> this.replays.on(day, cases));
		return page(new ModelAndView(PAGE), me, locale).addObject("replay", replay)
			.addObject("draft", draft.orElse(null))
			.addObject("ranOn", day);
	}

	private List<PolicyCase> cases(CasesForm form, BindingResult errors, Locale locale) throws IOException {
		if (!form.getSource().equals("file")) {
			return this.replays.shipped();
		}
		MultipartFile file = form.getFile();
		CaseFile read = CaseFile.read((file != null) ? file.getBytes() : new byte[0]);
		if (read instanceof CaseFile.Broken broken) {
			Object[] where = { broken.line(), broken.detail() };
			errors.rejectValue("file", broken.messageKey(), where, null);
			return List.of();
		}
		return ((CaseFile.Read) read).cases();
	}

	private List<Entered> drafts(SignedIn me) {
		return this.records.entered(me.region()).stream().filter(Entered::waiting).toList();
	}

	private ModelAndView page(ModelAndView page, SignedIn me, Locale locale) {
		Map<String, String> sources = new LinkedHashMap<>();
		sources.put("shipped", "rules.cases.source.shipped");
		sources.put("file", "rules.cases.source.file");
		Map<String, String> against = new LinkedHashMap<>();
		against.put(DAY, this.words.getMessage("rules.cases.against.day", null, locale));
		for (Entered draft : drafts(me)) {
			String meaning = this.cards.of(me.region(), draft.entry().key(), LocalDate.now(this.clock), locale)
				.map(KeyCard::meaning)
				.orElse(draft.entry().key());
			Object[] told = { meaning, draft.entry().holdsFrom().toString(),
					this.names.of(draft.approval().preparedBy()) };
			against.put(draft.id().value().toString(),
					this.words.getMessage("rules.cases.against.draft", told, locale));
		}
		return page.addObject("againsts", against)
			.addObject("sources", sources)
			.addObject("shipped", this.replays.shipped().size());
	}

}
