package org.gongji.family.web;

import java.util.Optional;

import org.gongji.family.Limits;
import org.gongji.money.Money;

import org.springframework.validation.Errors;

/**
 * How much a relative may use in a month and in one purchase, as typed; empty for no
 * limit.
 */
record LimitsForm(String month, String purchase) {

	LimitsForm {
		month = (month != null) ? month.strip() : "";
		purchase = (purchase != null) ? purchase.strip() : "";
	}

	static LimitsForm of(Limits limits) {
		return new LimitsForm(text(limits.perMonth()), text(limits.perPurchase()));
	}

	/** The limits, unless a field is no amount: then its fault stands beside it. */
	Optional<Limits> read(Errors errors) {
		Optional<Money> perMonth = TypedAmount.read(this.month, "month", errors);
		Optional<Money> perPurchase = TypedAmount.read(this.purchase, "purchase", errors);
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(new Limits(perMonth.orElse(null), perPurchase.orElse(null)));
	}

	private static String text(Money limit) {
		return (limit != null) ? limit.yuan() : "";
	}

}
