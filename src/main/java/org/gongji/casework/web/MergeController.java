package org.gongji.casework.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseOpened;
import org.gongji.casework.CaseOpening;
import org.gongji.casework.Materials;
import org.gongji.casework.MergeFault;
import org.gongji.casework.SeenMerges;
import org.gongji.casework.SeenMerges.SeenMerge;
import org.gongji.casework.web.MergeForm.Keep;
import org.gongji.person.CertificateKind;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonCard;
import org.gongji.person.PersonId;
import org.gongji.person.TypedCertificate;
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

/** A person is recorded twice: a clerk opens the case that merges the two records. */
@Controller
@RequestMapping("/window/people/{person}/merge")
class MergeController {

	private static final String FORM = "casework/merge";

	/** What the choice of the record to keep decides. */
	private static final Set<MergeFault.Kind> BY_CHOICE = EnumSet.of(MergeFault.Kind.NO_ACCOUNT, MergeFault.Kind.FROZEN,
			MergeFault.Kind.HELD);

	private final People people;

	private final SeenMerges merges;

	private final Materials materials;

	private final CaseOpening opening;

	MergeController(People people, SeenMerges merges, Materials materials, CaseOpening opening) {
		this.people = people;
		this.merges = merges;
		this.materials = materials;
		this.opening = opening;
	}

	@ModelAttribute("kinds")
	Map<String, String> kinds() {
		return CertificateKind.choices();
	}

	@ModelAttribute("keeps")
	Map<String, String> keeps() {
		return Choices.of(Arrays.stream(Keep.values()), "casework.merge.keep.");
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID person, @CurrentUser SignedIn me) {
		return filled(new ModelAndView(FORM), person, me).addObject("form", MergeForm.fresh());
	}

	/** Back from the check page: the same, to be changed. */
	@PostMapping("/change")
	ModelAndView change(@PathVariable UUID person, @ModelAttribute("form") MergeForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		return filled(new ModelAndView(FORM), person, me);
	}

	@PostMapping("/check")
	ModelAndView check(@PathVariable UUID person, @ModelAttribute("form") MergeForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Optional<Two> two = read(person, form, faults, me);
		if (two.isEmpty()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		SeenMerge merge = this.merges.of(me.region(), two.get().ended(), two.get().kept());
		merge.faults().forEach((fault) -> say(fault, faults));
		if (faults.hasErrors()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		return filled(new ModelAndView("casework/merge-check"), person, me).addObject("merge", merge)
			.addObject("needed", this.materials.needed(me.region(), CaseKind.RECORD_MERGE, null));
	}

	@PostMapping
	ModelAndView open(@PathVariable UUID person, @ModelAttribute("form") MergeForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Optional<Two> two = read(person, form, faults, me);
		if (two.isEmpty()) {
			return filled(Pages.invalid(FORM), person, me);
		}
		CaseOpened opened = this.opening.open(me.actor(), me.region(), two.get().ended(),
				new MergeAsked(two.get().kept()), new RequestId(form.request()));
		if (opened instanceof CaseOpened.Opened done) {
			return SeeOther.to("/window/cases/" + done.now().id());
		}
		if (opened instanceof CaseOpened.OtherContent) {
			faults.reject("casework.opened.otherContent");
		}
		else {
			this.merges.of(me.region(), two.get().ended(), two.get().kept())
				.faults()
				.forEach((fault) -> say(fault, faults));
		}
		if (!faults.hasErrors()) {
			faults.reject("casework.opened.noAccount");
		}
		return filled(Pages.invalid(FORM), person, me);
	}

	private static void say(MergeFault fault, BindingResult faults) {
		faults.rejectValue(BY_CHOICE.contains(fault.kind()) ? "keep" : "number", fault.messageKey(),
				fault.arguments().toArray(), null);
	}

	/** Who ends and who is kept; empty with words beside the field that does not fit. */
	private Optional<Two> read(UUID person, MergeForm form, BindingResult faults, SignedIn me) {
		Optional<PersonId> other = new TypedCertificate(form.kind(), form.number()).read(faults)
			.flatMap(this.people::byCertificate)
			.filter((found) -> found.region().equals(me.region()))
			.map(Person::id);
		if (other.isEmpty() && !faults.hasFieldErrors()) {
			faults.rejectValue("number", "casework.merge.number.none");
		}
		Optional<Keep> keep = Choices.chosen(Keep.class, form.keep());
		if (keep.isEmpty()) {
			faults.rejectValue("keep", "casework.merge.keep.missing");
		}
		if (!RequestId.wellFormed(form.request())) {
			faults.reject("casework.claim.again");
		}
		if (faults.hasErrors()) {
			return Optional.empty();
		}
		PersonId here = card(person, me).person().id();
		return Optional.of((keep.get() == Keep.THIS) ? new Two(other.get(), here) : new Two(here, other.get()));
	}

	private ModelAndView filled(ModelAndView page, UUID person, SignedIn me) {
		return page.addObject("card", card(person, me)).addObject("base", "/window/people/" + person + "/merge");
	}

	private PersonCard card(UUID person, SignedIn me) {
		return this.people.card(new PersonId(person), me.region()).orElseThrow(() -> new MissingRow("person"));
	}

	private record Two(PersonId ended, PersonId kept) {

	}

}
