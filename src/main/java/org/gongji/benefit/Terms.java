package org.gongji.benefit;

import java.util.stream.Stream;

import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.rules.Citation;

/**
 * On which terms one bill is paid: the deductible, how it is counted and on which counter
 * (null where nothing is counted from visit to visit), the ratio, the cap with its
 * counter, what follows beyond the cap (null where the fund stops). Figures may be unset.
 */
record Terms(Figure<Money> deductible, Figure<String> period, CounterKey deductibleCounter, Figure<Rate> ratio,
		Reduction reduction, Figure<Money> cap, CounterKey capCounter, AboveCap above) {

	/** Points taken off the ratio (R-HL1), and the ratio before that. */
	record Reduction(Figure<Rate> points, Rate before) {

	}

	/** What the fund pays beyond the cap, out of a cap that is shared (R-LC2). */
	record AboveCap(Figure<Rate> ratio, Figure<Money> cap, CounterKey counter, Citation citation) {

		Stream<Figure<?>> figures() {
			return Stream.of(this.ratio, this.cap);
		}

	}

	/** All that must be set whatever the bill comes to, in the order of the checks. */
	Stream<Figure<?>> figures() {
		return Stream.of(this.deductible, this.period, this.ratio, this.cap);
	}

	Terms withDeductible(Figure<Money> other) {
		return new Terms(other, this.period, this.deductibleCounter, this.ratio, this.reduction, this.cap,
				this.capCounter, this.above);
	}

}
