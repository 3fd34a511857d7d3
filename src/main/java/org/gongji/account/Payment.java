package org.gongji.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;

/**
 * What personal accounts and the pooled fund pay to an institution for one purchase or
 * visit: the draws, the fund's part (null for none), in fen, and the day on which it
 * counts.
 */
public record Payment(ProviderId provider, Region place, LocalDate effectiveOn, List<Draw> draws, FundPart fund) {

	public Payment {
		draws = List.copyOf(draws);
		if (draws.isEmpty() && fund == null) {
			throw new IllegalArgumentException("A payment draws on an account or on the fund");
		}
	}

	/** A purchase of which the fund pays nothing. */
	public Payment(ProviderId provider, Region place, LocalDate effectiveOn, List<Draw> draws) {
		this(provider, place, effectiveOn, draws, null);
	}

	Money total() {
		Money drawn = Money.sum(draws().stream().map(Draw::amount).toList());
		return (this.fund != null) ? drawn.plus(this.fund.amount()) : drawn;
	}

	/** What other regions owe the institution's one, by their code. */
	Map<String, Money> elsewhere() {
		Map<String, Money> owed = new TreeMap<>();
		this.draws.forEach((draw) -> owed.merge(draw.region().code(), draw.amount(), Money::plus));
		if (this.fund != null) {
			owed.merge(this.fund.region().code(), this.fund.amount(), Money::plus);
		}
		owed.remove(this.place.code());
		return owed;
	}

}
