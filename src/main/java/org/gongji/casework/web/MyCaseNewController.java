package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.CurrentUser;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Situation;
import org.gongji.casework.SpecialReasons;
import org.gongji.casework.Way;
import org.gongji.casework.Ways;
import org.gongji.money.AmountWords;
import org.gongji.person.PersonId;
import org.gongji.rules.Regions;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A member asks for the balance: to be transferred or paid out, as far as the law of the
 * account's region lets ask. Nothing is frozen before the last page.
 */
@Controller
class MyCaseNewController {

	private static final String PAGE = "/my/cases/new";

	private static final String CHOOSE = "casework/my-new";

	private static final String DETAILS = "casework/my-new-details";

	private static final String CHECK = "casework/my-new-check";

	private final PersonalAccounts accounts;

	private final CaseOpening opening;

	private final AskReading reading;

	private final Regions regions;

	private final RuleBooks books;

	private final Clock clock;

	MyCaseNewController(PersonalAccounts accounts, CaseOpening opening, AskReading reading, Regions regions,
			RuleBooks books, Clock clock) {
		this.accounts = accounts;
		this.opening = opening;
		this.reading = reading;
		this.regions = regions;
		this.books = books;
		this.clock = clock;
	}

	/** What will happen, and which situations there are. */
	@GetMapping(PAGE)
	ModelAndView choose(@CurrentUser SignedIn me, @ModelAttribute("form") AskForm form) {
		return chosen(me, new ModelAndView(CHOOSE));
	}

	@GetMapping(PAGE + "/details")
	ModelAndView details(@CurrentUser SignedIn me, @ModelAttribute("form") AskForm form, BindingResult faults) {
		Optional<Way> way = way(me, form);
		if (way.isEmpty()) {
			faults.rejectValue("situation", "casework.apply.situation.missing");
			return chosen(me, Pages.invalid(CHOOSE));
		}
		return detailed(me, new ModelAndView(DETAILS), way.get());
	}

	@GetMapping(PAGE + "/check")
	ModelAndView check(@CurrentUser SignedIn me, @ModelAttribute("form") AskForm form, BindingResult faults) {
		Optional<Way> way = way(me, form);
		if (way.isEmpty()) {
			return SeeOther.to(PAGE);
		}
		Optional<CaseFacts> facts = this.reading.read(form, way.get(), reasons(me), region(me), faults);
		return facts.isEmpty() ? detailed(me, Pages.invalid(DETAILS), way.get())
				: checked(me, new ModelAndView(CHECK), way.get(), facts.get());
	}

	@PostMapping(PAGE)
	ModelAndView ask(@CurrentUser SignedIn me, @ModelAttribute("form") AskForm form, BindingResult faults,
			RedirectAttributes redirect) {
		Optional<Way> way = way(me, form);
		if (way.isEmpty() || form.request().isEmpty()) {
			return SeeOther.to(PAGE);
		}
		Optional<CaseFacts> facts = this.reading.read(form, way.get(), reasons(me), region(me), faults);
		if (facts.isEmpty()) {
			return detailed(me, Pages.invalid(DETAILS), way.get());
		}
		if (!Boolean.TRUE.equals(form.signed())) {
			faults.rejectValue("signed", "casework.apply.signed.missing");
			return checked(me, Pages.invalid(CHECK), way.get(), facts.get());
		}
		CaseOpened opened = this.opening.open(me.actor(), region(me), person(me), facts.get(),
				new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			redirect.addFlashAttribute("notice", "casework.apply.said.opened");
			return SeeOther.to("/my/cases/" + done.now().id().value());
		}
		return checked(me, new ModelAndView(CHECK, HttpStatus.CONFLICT), way.get(), facts.get())
			.addObject("stopped", opened.getClass().getSimpleName())
			.addObject("running", (opened instanceof CaseOpened.Running running) ? running.other() : null);
	}

	/** Only what the law lets ask for, and not what heirs ask for at the window. */
	private Optional<Way> way(SignedIn me, AskForm form) {
		return Choices.chosen(Situation.class, form.situation())
			.filter((situation) -> situation != Situation.DEATH)
			.map((situation) -> Ways.of(situation, book(me), today()))
			.filter((way) -> !way.offered().isEmpty());
	}

	private ModelAndView chosen(SignedIn me, ModelAndView page) {
		List<Way> ways = Ways.of(book(me), today())
			.stream()
			.filter((way) -> way.situation() != Situation.DEATH)
			.toList();
		return page.addObject("account", this.accounts.of(person(me)).filter((one) -> !one.closed()).orElse(null))
			.addObject("ways", ways)
			.addObject("open", ways.stream().filter((way) -> !way.offered().isEmpty()).toList())
			.addObject("code", region(me).code())
			.addObject("day", today())
			.addObject("card", this.regions.find(region(me)).orElse(null));
	}

	private ModelAndView detailed(SignedIn me, ModelAndView page, Way way) {
		Map<String, String> names = new LinkedHashMap<>();
		Locale locale = LocaleContextHolder.getLocale();
		this.regions.all()
			.stream()
			.filter((card) -> !card.region().equals(region(me)))
			.forEach((card) -> names.put(card.region().code(), card.in(locale)));
		return page.addObject("way", way)
			.addObject("regions", names)
			.addObject("reasons", reasons(me))
			.addObject("code", region(me).code());
	}

	private ModelAndView checked(SignedIn me, ModelAndView page, Way way, CaseFacts facts) {
		PersonalAccount account = this.accounts.of(person(me)).orElse(null);
		boolean able = account != null && account.usable();
		Entitlement opinion = able ? this.opening.ask(region(me), person(me), facts) : null;
		return page.addObject("way", way)
			.addObject("facts", facts)
			.addObject("able", able)
			.addObject("opinion", opinion)
			.addObject("words", (opinion instanceof Entitlement.PaidOut paid) ? AmountWords.of(paid.amount()) : null)
			.addObject("answer",
					(opinion != null) ? new Way(way.situation(), List.of(new Way.Answer(facts.kind(), opinion))) : null)
			.addObject("card", this.regions.find(region(me)).orElse(null))
			.addObject("code", region(me).code())
			.addObject("day", today())
			.addObject("requestId", RequestId.fresh());
	}

	private Set<String> reasons(SignedIn me) {
		return SpecialReasons.of(book(me)).keySet();
	}

	/** The account's region decides; without an account the person's own. */
	private Region region(SignedIn me) {
		return this.accounts.of(person(me)).map(PersonalAccount::region).orElse(me.region());
	}

	private RuleBook book(SignedIn me) {
		return this.books.on(region(me), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static PersonId person(SignedIn me) {
		return new PersonId(me.holder());
	}

}
