package org.gongji.spending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.Visit;
import org.gongji.benefit.VisitBill;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearStand;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.RecordMerging;

import org.springframework.stereotype.Component;

/**
 * Works out what a visit that is taken back gives back to the fund and to the counters:
 * whole, exactly what it took; by line, the difference to the visit with the lines that
 * stay, reckoned again on its own day from the counters before it (OQ-08, OQ-08b).
 */
@Component
class VisitReversing {

	private final Clinic clinic;

	private final BenefitYears years;

	private final RecordMerging merging;

	VisitReversing(Clinic clinic, BenefitYears years, RecordMerging merging) {
		this.clinic = clinic;
		this.years = years;
		this.merging = merging;
	}

	/** Empty where what stays cannot be reckoned again, or would cost the fund more. */
	Optional<VisitReturn> of(Standing standing, List<Settlement.Line> staying) {
		Settlement original = standing.original();
		VisitLaw law = original.visit().law();
		Map<CounterKey, YearCount> moved = moved(standing);
		if (staying.isEmpty() || moved.isEmpty() && standing.fund().isZero()) {
			return Optional.of(new VisitReturn(standing.fund().negated(), difference(moved, Map.of()),
					law.saying(Explained.nothing(law.explained().digest())), Map.of()));
		}
		Map<Integer, BillScope> scopes = new LinkedHashMap<>();
		Map<Integer, Money> amounts = new LinkedHashMap<>();
		staying.forEach((line) -> {
			scopes.put(line.number(), line.law().scope());
			amounts.put(line.number(), line.amount());
		});
		Visit visit = billed(law.visit(), BillScope.sums(scopes, amounts));
		BenefitDecision decision = this.clinic.ask(visit, law.patient(), law.countersBefore(original.visit().year()),
				original.visit().patientRegion());
		Explained explained = Explained.of(decision);
		if (!explained.paid() || explained.fund().compareTo(standing.fund()) > 0) {
			return Optional.empty();
		}
		return Optional.of(new VisitReturn(explained.fund().minus(standing.fund()),
				difference(moved, Clinic.moves(decision)), new VisitLaw(visit, law.patient(), law.before(), explained),
				BillScope.spread(explained.fund(), scopes, amounts)));
	}

	/** The same visit with other sums. */
	static Visit billed(Visit visit, VisitBill bill) {
		return new Visit(visit.date(), visit.kind(), visit.area(), visit.place(), visit.behind(), bill, visit.origin(),
				visit.disease(), visit.drug(), visit.papers());
	}

	/**
	 * Moves the counters, held before any account; gives the place of the move. Those of
	 * a record that was merged are counted at the one that goes on.
	 */
	Long move(Settlement original, ReversalDraft draft) {
		if (draft.moves().isEmpty()) {
			return null;
		}
		YearStand stand = hold(original, original.patient());
		PersonId now = this.merging.now(original.patient());
		if (!now.equals(original.patient())) {
			stand = hold(original, now);
		}
		this.years.move(stand, draft.settlement().request(), draft.moves());
		return stand.moves();
	}

	private YearStand hold(Settlement original, PersonId patient) {
		return this.years.hold(patient, original.visit().patientRegion(), original.visit().year());
	}

	/** By how much the visit and its reversals so far moved the counters. */
	private Map<CounterKey, YearCount> moved(Standing standing) {
		Map<CounterKey, YearCount> moved = new TreeMap<>(this.years.moved(standing.original().request()));
		standing.reversals()
			.forEach((reversal) -> this.years.moved(reversal.request())
				.forEach((key, count) -> moved.merge(key, count, YearCount::plus)));
		moved.values().removeIf(YearCount::isZero);
		return moved;
	}

	private static Map<CounterKey, YearCount> difference(Map<CounterKey, YearCount> from,
			Map<CounterKey, YearCount> to) {
		Map<CounterKey, YearCount> moves = new TreeMap<>();
		to.forEach((key, count) -> moves.put(key, count));
		from.forEach((key, count) -> moves.merge(key, count.negated(), YearCount::plus));
		moves.values().removeIf(YearCount::isZero);
		return moves;
	}

}
