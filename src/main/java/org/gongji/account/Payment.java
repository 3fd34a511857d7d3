package org.gongji.account;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

/**
 * What personal accounts pay to an institution for one purchase: one or more draws, in
 * fen, and the day on which the purchase counts.
 */
public record Payment(ProviderId provider, Region place, LocalDate effectiveOn, List<Draw> draws) {

	public Payment {
		draws = List.copyOf(draws);
		if (draws.isEmpty()) {
			throw new IllegalArgumentException("A payment draws on an account");
		}
	}

	Money total() {
		return draws().stream().map(Draw::amount).reduce(Money.ZERO, Money::plus);
	}

}
