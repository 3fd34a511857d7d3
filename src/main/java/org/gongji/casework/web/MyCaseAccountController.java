package org.gongji.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.Cases;
import org.gongji.casework.NewPayee;
import org.gongji.casework.Payee;
import org.gongji.casework.PayeeKind;
import org.gongji.casework.PayeeOutcome;
import org.gongji.casework.Payees;
import org.gongji.casework.TypedAccount;
import org.gongji.casework.TypedPayee;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The bank account into which a case is paid: only the member's own, so that the name is
 * not typed.
 */
@Controller
class MyCaseAccountController {

	private static final String VIEW = "casework/my-account";

	private final Cases cases;

	private final Payees payees;

	private final Certificates certificates;

	MyCaseAccountController(Cases cases, Payees payees, Certificates certificates) {
		this.cases = cases;
		this.payees = payees;
		this.certificates = certificates;
	}

	@GetMapping("/my/cases/{id}/account")
	ModelAndView form(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") AccountForm form) {
		Case one = own(me, id);
		return page(new ModelAndView(VIEW), me, one, one.version());
	}

	@PostMapping("/my/cases/{id}/account")
	ModelAndView save(@CurrentUser SignedIn me, @PathVariable UUID id, @ModelAttribute("form") AccountForm form,
			BindingResult faults, RedirectAttributes redirect) {
		Case one = own(me, id);
		TypedPayee typed = new TypedPayee(PayeeKind.OWNER.name(), null, null, null, null,
				new TypedAccount(form.getAccount(), name(me), form.getBank(), form.getBankCode()));
		Optional<NewPayee> read = this.payees.read(one.id(), one.region(), typed, faults);
		if (read.isEmpty()) {
			return page(Pages.invalid(VIEW), me, one, form.getVersion());
		}
		PayeeOutcome outcome = this.payees.name(one.seen(form.getVersion()), read.get(), me.actor());
		if (outcome instanceof PayeeOutcome.Refused refused) {
			Case now = own(me, id);
			faults.rejectValue("account", refused.overtaken() ? "casework.myAccount.overtaken" : refused.messageKey());
			return page(refused.overtaken() ? new ModelAndView(VIEW, HttpStatus.CONFLICT) : Pages.invalid(VIEW), me,
					now, now.version());
		}
		redirect.addFlashAttribute("notice", "casework.myAccount.said");
		return SeeOther.to("/my/cases/" + id);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, Case one, long version) {
		Payee present = this.payees.of(one.id(), one.region()).stream().findFirst().orElse(null);
		return page.addObject("one", one)
			.addObject("version", version)
			.addObject("name", name(me))
			.addObject("present", present)
			.addObject("guardian", present != null && present.kind() == PayeeKind.GUARDIAN);
	}

	private String name(SignedIn me) {
		PersonId person = new PersonId(me.holder());
		return this.certificates.of(List.of(person)).get(person).name();
	}

	private Case own(SignedIn me, UUID id) {
		return this.cases.around(new PersonId(me.holder()), new CaseId(id))
			.filter((one) -> MyCaseNext.paidToOwner(one.kind()))
			.orElseThrow(() -> new MissingRow("case"));
	}

}
