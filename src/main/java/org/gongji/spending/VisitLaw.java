package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.benefit.CounterKey;
import org.gongji.benefit.Explained;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.Visit;
import org.gongji.benefit.YearCount;
import org.gongji.benefit.YearCounters;

/**
 * What the benefit was told of a visit (the bill, the patient, the counters before it)
 * and what it said, as the settlement keeps it.
 */
public record VisitLaw(Visit visit, PatientFacts patient, List<Counted> before, Explained explained) {

	/** One counter of the year before the visit. */
	public record Counted(CounterKey key, YearCount count) {

	}

	static VisitLaw of(Visit visit, PatientFacts patient, YearCounters before, Explained explained) {
		List<Counted> counted = new ArrayList<>();
		new TreeMap<>(before.counts()).forEach((key, count) -> counted.add(new Counted(key, count)));
		return new VisitLaw(visit, patient, List.copyOf(counted), explained);
	}

	YearCounters countersBefore(int year) {
		Map<CounterKey, YearCount> counts = new TreeMap<>();
		this.before.forEach((one) -> counts.put(one.key(), one.count()));
		return new YearCounters(year, counts);
	}

	/** The same question with another answer. */
	VisitLaw saying(Explained other) {
		return new VisitLaw(this.visit, this.patient, this.before, other);
	}

}
