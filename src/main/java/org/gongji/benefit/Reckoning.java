package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitStep.Kind;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;

/**
 * The reckoning of one bill on known terms, in fen: first self-pay, deductible, ratio,
 * cap, and what follows beyond it.
 */
final class Reckoning {

	private static final Rate WHOLE = Rate.of(BigDecimal.ONE);

	private final Visit visit;

	private final Terms terms;

	private final FirstSelfPay first;

	private final YearCounters counters;

	private final Money scope;

	private final Money deductible;

	private final Money base;

	private final Money share;

	private final Money room;

	private final Money fund;

	Reckoning(Visit visit, Terms terms, FirstSelfPay first, YearCounters counters) {
		this.visit = visit;
		this.terms = terms;
		this.first = first;
		this.counters = counters;
		this.scope = visit.bill().covered().minus(first.sum());
		this.deductible = left(terms.deductible().value(),
				(terms.deductibleCounter() != null) ? toward(terms.deductibleCounter()) : Money.ZERO)
			.min(this.scope);
		this.base = this.scope.minus(this.deductible);
		this.share = terms.ratio().value().of(this.base);
		this.room = left(terms.cap().value(), counters.of(terms.capCounter()).fundPaid());
		this.fund = this.share.min(this.room);
	}

	private Money toward(CounterKey counter) {
		return this.counters.of(counter).towardDeductible();
	}

	/**
	 * What is left of a figure; one that was lowered in the year may be used up (R-LC5).
	 */
	private static Money left(Money figure, Money used) {
		return (figure.compareTo(used) > 0) ? figure.minus(used) : Money.ZERO;
	}

	private boolean crosses() {
		return this.terms.above() != null && this.share.compareTo(this.room) > 0;
	}

	/** What only a bill beyond the cap needs (R-LC2). */
	List<Figure<?>> missing() {
		if (!crosses()) {
			return List.of();
		}
		List<Figure<?>> missing = new ArrayList<>(2);
		this.terms.above().figures().filter((figure) -> !figure.set()).forEach(missing::add);
		return missing;
	}

	Paid paid(Admission admission, RuleBook book) {
		Money above = crosses() ? above() : Money.ZERO;
		Money total = this.visit.bill().total();
		Money person = total.minus(this.fund).minus(above);
		List<BenefitStep> steps = steps(above, person);
		Set<Citation> citations = new LinkedHashSet<>();
		citations.add(book.standing());
		citations.addAll(admission.citations());
		for (BenefitStep step : steps) {
			citations.addAll(step.citations());
		}
		Map<CounterKey, YearCount> moves = moves(above);
		return new Paid(this.first.sum(), this.deductible, this.terms.ratio().value().ratio(), this.fund, above, person,
				List.copyOf(steps), moves, this.counters.plus(moves), List.copyOf(citations), book.digest());
	}

	/** Beyond the cap at the inpatient ratio, out of what is left of the shared cap. */
	private Money above() {
		return this.terms.ratio()
			.value()
			.beyond(this.base, this.room, this.terms.above().ratio().value())
			.min(sharedRoom());
	}

	private Money sharedRoom() {
		return left(this.terms.above().cap().value(), this.counters.of(this.terms.above().counter()).fundPaid());
	}

	private Map<CounterKey, YearCount> moves(Money above) {
		Map<CounterKey, YearCount> moves = new HashMap<>();
		if (this.terms.deductibleCounter() != null) {
			move(moves, this.terms.deductibleCounter(), new YearCount(this.deductible, Money.ZERO));
		}
		move(moves, this.terms.capCounter(), new YearCount(Money.ZERO, this.fund));
		if (!above.isZero()) {
			move(moves, this.terms.above().counter(), new YearCount(Money.ZERO, above));
		}
		return Map.copyOf(moves);
	}

	private static void move(Map<CounterKey, YearCount> moves, CounterKey counter, YearCount by) {
		if (!by.isZero()) {
			moves.merge(counter, by, YearCount::plus);
		}
	}

	private List<BenefitStep> steps(Money above, Money person) {
		List<BenefitStep> steps = new ArrayList<>(8);
		if (!this.visit.bill().outsideScope().isZero()) {
			steps.add(new BenefitStep(Kind.OUTSIDE_SCOPE, this.visit.bill().outsideScope(), this.visit.bill().total(),
					null, null, List.of()));
		}
		steps.addAll(this.first.steps());
		steps.add(new BenefitStep(Kind.IN_SCOPE, this.scope, null, null, null, List.of()));
		Figure<Money> figure = this.terms.deductible();
		steps.add(new BenefitStep(Kind.DEDUCTIBLE, this.deductible, figure.value(), null, deductibleLeft(),
				both(figure, this.terms.period())));
		Terms.Reduction reduction = this.terms.reduction();
		if (reduction != null) {
			steps.add(new BenefitStep(Kind.REDUCTION, null, null, reduction.points().value().ratio(), null,
					reduction.points().citations()));
		}
		steps.add(new BenefitStep(Kind.SHARE, this.share, this.base, this.terms.ratio().value().ratio(), null,
				this.terms.ratio().citations()));
		steps.add(new BenefitStep(Kind.FUND, this.fund, this.terms.cap().value(), null, this.room.minus(this.fund),
				this.terms.cap().citations()));
		if (crosses()) {
			steps.add(beyond(above));
		}
		steps.add(new BenefitStep(Kind.PERSON, person, this.visit.bill().total(), null, null, List.of()));
		return steps;
	}

	/** Null where nothing is counted on to the next visit. */
	private Money deductibleLeft() {
		CounterKey counter = this.terms.deductibleCounter();
		return (counter != null) ? left(left(this.terms.deductible().value(), toward(counter)), this.deductible) : null;
	}

	/** The base beyond the cap is rounded here for people to read, and only here. */
	private BenefitStep beyond(Money above) {
		Terms.AboveCap terms = this.terms.above();
		Money of = this.terms.ratio().value().beyond(this.base, this.room, WHOLE);
		List<Citation> citations = new ArrayList<>(List.of(terms.citation()));
		citations.addAll(terms.ratio().citations());
		citations.addAll(terms.cap().citations());
		return new BenefitStep(Kind.ABOVE_CAP, above, of, terms.ratio().value().ratio(), sharedRoom().minus(above),
				List.copyOf(citations));
	}

	private static List<Citation> both(Figure<Money> figure, Figure<String> period) {
		return period.set() ? figure.by(period.citations().get(0)).citations() : figure.citations();
	}

}
