package org.gongji.proxy.web;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongji.access.ActingSession;
import org.gongji.access.Behalf;
import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.person.CertificateKind;
import org.gongji.person.People;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.proxy.Opening;
import org.gongji.proxy.OwnCertificates;
import org.gongji.proxy.SeenIdentity;
import org.gongji.proxy.Slips;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A clerk looks at the certificate of a person who stands at the window, and from then on
 * works in that person's pages.
 */
@Controller
@RequestMapping("/window/people/{id}/service")
class ServeController {

	private static final String PAGE = "proxy/serve";

	private final People people;

	private final Slips slips;

	private final OwnCertificates own;

	private final ActingSession acting;

	ServeController(People people, Slips slips, OwnCertificates own, ActingSession acting) {
		this.people = people;
		this.slips = slips;
		this.own = own;
		this.acting = acting;
	}

	@GetMapping
	ModelAndView page(@PathVariable UUID id, @CurrentUser SignedIn me) {
		PersonCard card = card(id, me);
		return filled(new ModelAndView(PAGE), card, me).addObject("form",
				new OpenForm(card.certificateKind().name(), "", false, ""));
	}

	@PostMapping
	ModelAndView open(@PathVariable UUID id, @ModelAttribute("form") OpenForm form, BindingResult faults,
			@CurrentUser SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		PersonCard card = card(id, me);
		Optional<CertificateKind> kind = Choices.chosen(CertificateKind.class, form.certificate())
			.filter((one) -> shown(card).anyMatch(one::equals));
		if (kind.isEmpty()) {
			faults.rejectValue("certificate", "person.people.kind.unknown");
			return filled(Pages.invalid(PAGE), card, me);
		}
		Opening opening = this.slips.open(new PersonId(id),
				new SeenIdentity(kind.get(), form.number(), Boolean.TRUE.equals(form.photo()), form.own()), me);
		if (opening instanceof Opening.Refused refused) {
			faults.rejectValue(refused.fault().field(), refused.fault().messageKey());
			return filled(Pages.invalid(PAGE), card, me);
		}
		UUID slip = ((Opening.Opened) opening).id().value();
		this.acting.begin(new Behalf(slip, Behalf.Kind.WINDOW, id), request, response);
		return new ModelAndView("redirect:/my");
	}

	private PersonCard card(UUID id, SignedIn me) {
		return this.people.card(new PersonId(id), me.region()).orElseThrow(() -> new MissingRow("person"));
	}

	private ModelAndView filled(ModelAndView page, PersonCard card, SignedIn me) {
		return page.addObject("card", card)
			.addObject("kinds", CertificateKind.choices(shown(card)))
			.addObject("askOwn", !this.own.known(me));
	}

	/** What is known of the person first, then what also bears the identity number. */
	private static Stream<CertificateKind> shown(PersonCard card) {
		return Stream
			.of(card.certificateKind(), CertificateKind.RESIDENT_ID, CertificateKind.SOCIAL_SECURITY_CARD,
					CertificateKind.OTHER)
			.distinct();
	}

}
