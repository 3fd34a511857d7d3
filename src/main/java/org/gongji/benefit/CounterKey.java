package org.gongji.benefit;

import java.util.Objects;

/**
 * Names one counter of a year: the benefit it belongs to, and the drug where each drug
 * has a deductible of its own (otherwise empty).
 */
public record CounterKey(String benefit, String subject) implements Comparable<CounterKey> {

	public CounterKey {
		Objects.requireNonNull(benefit, "benefit");
		Objects.requireNonNull(subject, "subject");
	}

	@Override
	public int compareTo(CounterKey other) {
		int byBenefit = this.benefit.compareTo(other.benefit);
		return (byBenefit != 0) ? byBenefit : this.subject.compareTo(other.subject);
	}

}
