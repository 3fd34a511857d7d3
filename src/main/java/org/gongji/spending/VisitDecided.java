package org.gongji.spending;

import java.util.Map;

import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearStand;
import org.gongji.money.Money;

/**
 * A visit on which the benefit has spoken: what it was told and said, where the counters
 * stood, by how much they are to move, and of each line its scope and the fund's part in
 * fen.
 */
record VisitDecided(VisitRegistration registration, YearStand stand, VisitLaw law, Map<CounterKey, YearCount> moves,
		Map<Integer, BillScope> scopes, Map<Integer, Money> fundByLine) {

	VisitDecided {
		moves = Map.copyOf(moves);
		scopes = Map.copyOf(scopes);
		fundByLine = Map.copyOf(fundByLine);
	}

	Explained explained() {
		return this.law.explained();
	}

	/**
	 * Whether the visit waits: the benefit does not pay, and nobody has said to settle
	 * without it.
	 */
	boolean waits() {
		return !explained().paid() && !this.registration.withoutBenefit();
	}

	/** What the fund pays now. */
	Money fund() {
		return Money.sum(this.fundByLine.values());
	}

	Money fundOf(int line) {
		return this.fundByLine.getOrDefault(line, Money.ZERO);
	}

	ClinicVisit note() {
		boolean later = this.registration.withoutBenefit() && (explained().open() || explained().paid());
		return new ClinicVisit(this.registration, this.stand.region(), this.stand.year(),
				this.moves.isEmpty() ? null : this.stand.moves(), this.law.visit().area().word(), later, this.law);
	}

}
