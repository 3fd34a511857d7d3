package org.gongji.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * A figure that the reckoning needs, with where it stands; or, where the value is null,
 * the parameter that the bureau has to set first.
 */
record Figure<T>(T value, List<Citation> citations, String parameter) {

	static <T> Figure<T> of(T value, Citation citation) {
		return new Figure<>(value, List.of(citation), "");
	}

	static <T> Figure<T> unset(RuleBook book, RuleKey<?> key) {
		return new Figure<>(null, List.of(book.openness(key)), key.name());
	}

	/** The value of a key as it stands in the book. */
	static <T> Figure<T> find(RuleBook book, RuleKey<T> key) {
		return book.find(key).map((ruled) -> of(ruled.value(), ruled.citation())).orElseGet(() -> unset(book, key));
	}

	static <T> Figure<T> of(Ruled<?> ruled, T value) {
		return of(value, ruled.citation());
	}

	boolean set() {
		return this.value != null;
	}

	/** Worked out from a figure that is set; an unset one stays what it is. */
	<R> Figure<R> map(Function<T, R> step) {
		return new Figure<>(set() ? step.apply(this.value) : null, this.citations, this.parameter);
	}

	/** Resting on one more article. */
	Figure<T> by(Citation citation) {
		if (!set() || this.citations.contains(citation)) {
			return this;
		}
		List<Citation> more = new ArrayList<>(this.citations);
		more.add(citation);
		return new Figure<>(this.value, List.copyOf(more), this.parameter);
	}

}
