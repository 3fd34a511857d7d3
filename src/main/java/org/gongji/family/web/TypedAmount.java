package org.gongji.family.web;

import java.util.Optional;

import org.gongji.money.AmountFault;
import org.gongji.money.AmountText;
import org.gongji.money.Money;

import org.springframework.validation.Errors;

/** Reads an amount that may be left out. */
final class TypedAmount {

	private TypedAmount() {
	}

	/** Zero or more; empty for an empty field, and for a fault, which is noted. */
	static Optional<Money> read(String typed, String field, Errors errors) {
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		Optional<Money> amount = AmountText.read(typed);
		if (amount.isEmpty()) {
			errors.rejectValue(field, "family.amount." + AmountFault.of(typed).name());
		}
		return amount;
	}

}
