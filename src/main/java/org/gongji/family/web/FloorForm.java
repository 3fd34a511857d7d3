package org.gongji.family.web;

import java.util.Optional;

import org.gongji.money.Money;

import org.springframework.validation.Errors;

/** What relatives leave to the owner, as typed; empty for nothing. */
record FloorForm(String floor) {

	FloorForm {
		floor = (floor != null) ? floor.strip() : "";
	}

	static FloorForm of(Money floor) {
		return new FloorForm(floor.isZero() ? "" : floor.yuan());
	}

	/** The floor, unless what was typed is no amount. */
	Optional<Money> read(Errors errors) {
		Optional<Money> amount = TypedAmount.read(this.floor, "floor", errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(amount.orElse(Money.ZERO));
	}

}
