package org.gongji.crediting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.crediting.CreditingDecision.FactMissing;
import org.gongji.crediting.CreditingDecision.ParameterNotSet;
import org.gongji.crediting.CreditingDecision.Refused;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

/**
 * Gathers what each month brings into one decision: a month out of force stands against
 * the whole, then whatever parameter is missing, each named once, then the first fact
 * that nobody has declared.
 */
final class Verdicts {

	private final Set<String> digests = new LinkedHashSet<>();

	private final Set<Citation> citations = new LinkedHashSet<>();

	private final Set<String> missing = new LinkedHashSet<>();

	private final Set<Citation> open = new LinkedHashSet<>();

	private final List<MonthCredit> months = new ArrayList<>();

	private Refused refused;

	private Brought undeclared;

	/** Counts the book in and asks for the document's first day where it has none. */
	void use(RuleBook book) {
		this.digests.add(book.digest());
		if (book.period() == Period.START_NOT_SET) {
			this.missing.add(RuleBooks.EFFECTIVE_FROM.name());
			this.open.add(book.standing());
		}
	}

	void refuse(RuleBook book) {
		if (this.refused == null) {
			this.refused = new Refused(CreditingReason.NOT_IN_FORCE, List.of(book.standing()), List.of());
		}
	}

	void add(YearMonth month, Brought brought) {
		if (brought.undeclared() != null) {
			this.undeclared = (this.undeclared != null) ? this.undeclared : brought;
			return;
		}
		if (!brought.settled()) {
			brought.missing().forEach((key) -> this.missing.add(key.name()));
			this.open.addAll(brought.citations());
			return;
		}
		this.citations.addAll(brought.citations());
		this.months.add(new MonthCredit(month, brought.kind(), brought.base(), brought.ratio(), brought.amount(),
				brought.citations()));
	}

	CreditingDecision decision() {
		List<String> used = List.copyOf(this.digests);
		if (this.refused != null) {
			return new Refused(this.refused.code(), this.refused.citations(), used);
		}
		if (!this.missing.isEmpty()) {
			return new ParameterNotSet(List.copyOf(this.missing), List.copyOf(this.open), used);
		}
		if (this.undeclared != null) {
			return new FactMissing(this.undeclared.undeclared(), this.undeclared.citations(), used);
		}
		return new Credited(List.copyOf(this.months), List.copyOf(this.citations), used);
	}

}
