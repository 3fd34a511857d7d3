package org.gongji.family.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.family.BindingDecision;
import org.gongji.family.Drafted;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.family.Relation;
import org.gongji.family.Statement;
import org.gongji.person.CertificateKind;
import org.gongji.person.PersonId;
import org.gongji.person.Province;
import org.gongji.site.Choices;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form in which an owner names a relative, and corrects what was typed. */
@Controller
class NewRelativeController {

	private static final String FORM = "family/new";

	private final Proposing proposing;

	private final Proposals proposals;

	private final NotYet notYet;

	NewRelativeController(Proposing proposing, Proposals proposals, NotYet notYet) {
		this.proposing = proposing;
		this.proposals = proposals;
		this.notYet = notYet;
	}

	@GetMapping("/my/family/new")
	ModelAndView page(@CurrentUser SignedIn me, Locale locale) {
		BindingDecision against = this.proposing.procedure(me.region()).against();
		return (against != null) ? this.notYet.page(me.region(), against, locale)
				: form(new ModelAndView(FORM), me, null, locale).addObject("form", RelativeForm.fresh());
	}

	@PostMapping("/my/family/new")
	ModelAndView keep(@CurrentUser SignedIn me, @ModelAttribute("form") RelativeForm form, BindingResult faults,
			Locale locale) {
		TypedRelative typed = new TypedRelative(form, faults, this.proposing.procedure(me.region()).enrolling());
		Optional<Statement> stated = typed.statement();
		if (stated.isEmpty()) {
			return form(Pages.invalid(FORM), me, null, locale);
		}
		RequestId request = RequestId.wellFormed(form.request()) ? new RequestId(form.request()) : RequestId.fresh();
		return answer(this.proposing.draft(new PersonId(me.holder()), stated.get(), request, me.actor()), typed, me,
				null, locale);
	}

	@GetMapping("/my/family/proposals/{id}/change")
	ModelAndView change(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		Proposal proposal = this.proposals.ofOwner(new PersonId(me.holder()), new ProposalId(id))
			.orElseThrow(() -> new MissingRow("proposal"));
		return (proposal.state() != ProposalState.DRAFT) ? ProposalController.to(proposal.id())
				: form(new ModelAndView(FORM), me, proposal.id(), locale).addObject("form", RelativeForm.of(proposal));
	}

	@PostMapping("/my/family/proposals/{id}/change")
	ModelAndView keepChange(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") RelativeForm form,
			BindingResult faults, Locale locale) {
		ProposalId proposal = new ProposalId(id);
		TypedRelative typed = new TypedRelative(form, faults, this.proposing.procedure(me.region()).enrolling());
		Optional<Statement> stated = typed.statement();
		if (stated.isEmpty()) {
			return form(Pages.invalid(FORM), me, proposal, locale);
		}
		return answer(this.proposing.restate(proposal, new PersonId(me.holder()), stated.get(), me.actor()), typed, me,
				proposal, locale);
	}

	private ModelAndView answer(Drafted drafted, TypedRelative typed, SignedIn me, ProposalId changed, Locale locale) {
		if (drafted instanceof Drafted.Kept kept) {
			return ProposalController.to(kept.id());
		}
		if (drafted instanceof Drafted.TooLate) {
			return ProposalController.to(changed);
		}
		if (drafted instanceof Drafted.Faulty faulty) {
			faulty.faults().forEach(typed::tell);
		}
		if (drafted instanceof Drafted.Against against && !typed.tell(against.decision())) {
			return this.notYet.page(me.region(), against.decision(), locale);
		}
		return form(Pages.invalid(FORM), me, changed, locale);
	}

	private ModelAndView form(ModelAndView page, SignedIn me, ProposalId changed, Locale locale) {
		Stream<Relation> relations = Arrays.stream(Relation.values()).filter((one) -> one != Relation.SELF);
		Map<String, String> provinces = new LinkedHashMap<>();
		Province own = Province.of(me.region());
		provinces.put(own.code(), own.in(locale));
		Arrays.stream(Province.values()).forEach((one) -> provinces.put(one.code(), one.in(locale)));
		Map<String, String> insured = new LinkedHashMap<>();
		insured.put("yes", "family.new.insured.yes");
		insured.put("no", "family.new.insured.no");
		if (this.proposing.procedure(me.region()).enrolling() != null) {
			insured.put("enrol", "family.new.insured.enrol");
		}
		String path = (changed != null) ? "/my/family/proposals/" + changed : "/my/family";
		return page.addObject("relations", Choices.of(relations, "family.member."))
			.addObject("kinds", CertificateKind.choices())
			.addObject("provinces", provinces)
			.addObject("insured", insured)
			.addObject("procedure", this.proposing.procedure(me.region()))
			.addObject("back", path)
			.addObject("action", (changed != null) ? path + "/change" : path + "/new");
	}

}
