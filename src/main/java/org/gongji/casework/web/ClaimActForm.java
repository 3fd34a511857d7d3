package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.RequestId;
import org.gongji.casework.ClaimAct;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.site.TypedDay;

import org.springframework.validation.Errors;

/**
 * What is to take a claim down, as typed.
 *
 * @param agreed whether the person agreed in writing that the own account pays
 */
record ClaimActForm(String amount, String reference, String on, String reason, Boolean agreed, String request) {

	private static final String REFERENCE = "[0-9A-Za-z-]{4,40}";

	private static final int REASON_AT_MOST = 200;

	ClaimActForm {
		amount = text(amount);
		reference = text(reference);
		on = text(on);
		reason = text(reason);
		request = text(request);
	}

	static ClaimActForm fresh(Money open) {
		return new ClaimActForm(open.yuan(), "", "", "", null, RequestId.fresh().text());
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Null where something does not fit; the faults say what. */
	ClaimAct.Draft read(ClaimAct.Kind kind, LocalDate today, Errors faults) {
		Optional<Money> sum = AmountText.read(this.amount).filter(Money::isPositive);
		if (sum.isEmpty()) {
			faults.rejectValue("amount", "casework.claim.amount.missing");
		}
		boolean came = kind == ClaimAct.Kind.PAID;
		Optional<LocalDate> day = TypedDay.read(this.on).filter((one) -> !one.isAfter(today));
		if (came && !this.reference.matches(REFERENCE)) {
			faults.rejectValue("reference", "casework.claim.reference.missing");
		}
		if (came && day.isEmpty()) {
			faults.rejectValue("on", "casework.claim.on.missing");
		}
		if (!came && (this.reason.isEmpty() || this.reason.length() > REASON_AT_MOST)) {
			faults.rejectValue("reason", "casework.claim.reason.missing");
		}
		if (kind == ClaimAct.Kind.SET_OFF && !Boolean.TRUE.equals(this.agreed)) {
			faults.rejectValue("agreed", "casework.claim.agreed.missing");
		}
		if (!RequestId.wellFormed(this.request)) {
			faults.reject("casework.claim.again");
		}
		return faults.hasErrors() ? null : new ClaimAct.Draft(kind, sum.get(), came ? this.reference : null,
				came ? day.get() : null, came ? null : this.reason);
	}

}
