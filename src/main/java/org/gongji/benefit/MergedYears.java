package org.gongji.benefit;

import java.util.Map;
import java.util.TreeMap;

import org.gongji.access.RequestId;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was counted for a record that is merged is counted for the one that is kept, so
 * that nobody has a deductible or a cap of a year twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedYears {

	private final BenefitYears years;

	MergedYears(BenefitYears years) {
		this.years = years;
	}

	/**
	 * Takes the counters of each year off the one record and adds them to the other, by
	 * moves whose requests begin with this word. The caller holds the years of both.
	 */
	public void carry(PersonId ended, PersonId kept, String word) {
		for (YearStand counted : this.years.of(ended)) {
			Map<CounterKey, YearCount> counts = new TreeMap<>(counted.counters());
			counts.values().removeIf(YearCount::isZero);
			if (!counts.isEmpty()) {
				String request = word + "-" + counted.region() + "-" + counted.year();
				move(ended, counted, new RequestId(request + "-out"), negated(counts));
				move(kept, counted, new RequestId(request + "-in"), counts);
			}
		}
	}

	private void move(PersonId person, YearStand of, RequestId request, Map<CounterKey, YearCount> counts) {
		this.years.move(this.years.hold(person, of.region(), of.year()), request, counts);
	}

	private static Map<CounterKey, YearCount> negated(Map<CounterKey, YearCount> counts) {
		Map<CounterKey, YearCount> back = new TreeMap<>();
		counts.forEach((key, count) -> back.put(key, count.negated()));
		return back;
	}

}
