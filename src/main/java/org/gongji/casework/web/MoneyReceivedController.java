package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseFacts.TransferInAsked;
import org.gongji.casework.CaseId;
import org.gongji.casework.Cases;
import org.gongji.casework.TransferLetter;
import org.gongji.casework.TransfersIn;
import org.gongji.casework.TransfersIn.ReceiptOutcome;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.site.Pages;
import org.gongji.site.TypedDay;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The clerk records that the money of a letter from elsewhere has come to the bank. */
@Controller
@RequestMapping("/window/cases/{id}/receipt")
class MoneyReceivedController {

	private static final String PAGE = "casework/receipt";

	private static final String REFERENCE = "[0-9A-Za-z][0-9A-Za-z-]{3,39}";

	private final Cases cases;

	private final TransfersIn transfers;

	private final Clock clock;

	MoneyReceivedController(Cases cases, TransfersIn transfers, Clock clock) {
		this.cases = cases;
		this.transfers = transfers;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView form(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Case one = find(id, me);
		ReceiptForm typed = this.transfers.receipt(one.id())
			.map((known) -> new ReceiptForm(known.reference(), known.on().toString(), letter(one).amount().yuan()))
			.orElse(new ReceiptForm(null, null, null));
		return filled(new ModelAndView(PAGE), one).addObject("form", typed);
	}

	@PostMapping
	ModelAndView received(@PathVariable UUID id, @ModelAttribute("form") ReceiptForm form, BindingResult faults,
			@CurrentUser SignedIn me) {
		Case one = find(id, me);
		Optional<LocalDate> day = TypedDay.read(form.on()).filter((on) -> !on.isAfter(LocalDate.now(this.clock)));
		if (!form.reference().matches(REFERENCE)) {
			faults.rejectValue("reference", "casework.receipt.reference.missing");
		}
		if (day.isEmpty()) {
			faults.rejectValue("on", "casework.receipt.on.missing");
		}
		Optional<Money> sum = AmountText.read(form.amount());
		if (sum.isEmpty()) {
			faults.rejectValue("amount", "casework.letter.amount.missing");
		}
		else if (!sum.get().equals(letter(one).amount())) {
			faults.rejectValue("amount", "casework.receipt.amount.other");
		}
		if (!faults.hasErrors()) {
			ReceiptOutcome outcome = this.transfers.received(me.actor(), me.region(), one.id(), form.reference(),
					day.get());
			if (outcome == ReceiptOutcome.DONE) {
				return SeeOther.to("/window/cases/" + id);
			}
			faults.rejectValue("reference", "casework.receipt." + outcome.name());
		}
		return filled(Pages.invalid(PAGE), one);
	}

	private Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region())
			.filter((one) -> one.facts() instanceof TransferInAsked asked && asked.letter().out() == null)
			.orElseThrow(() -> new MissingRow("case"));
	}

	private static TransferLetter letter(Case one) {
		return ((TransferInAsked) one.facts()).letter();
	}

	private static ModelAndView filled(ModelAndView page, Case one) {
		return page.addObject("one", one).addObject("letter", letter(one));
	}

}
