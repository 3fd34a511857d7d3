package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.Kept;
import org.gongji.casework.Entitlement.ParameterNotSet;
import org.gongji.casework.Entitlement.Refused;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * A rule book as the law of casework asks it: the frame of every decision, which comes
 * before and after the ground itself.
 */
final class CaseworkRules {

	private final RuleBook book;

	private final LocalDate day;

	CaseworkRules(RuleBook book, LocalDate day) {
		this.book = book;
		this.day = day;
	}

	/**
	 * The first check: nothing before the first day; after the last one the balance stays
	 * usable (R-C11), and where the document names no first day the bureau has to
	 * (OQ-24).
	 */
	Entitlement inForce(Supplier<Entitlement> law) {
		if (this.book.period() == Period.BEFORE || this.book.period() == Period.UNKNOWN_REGION) {
			return new Refused(CaseReason.NOT_IN_FORCE, null, List.of(this.book.standing()), digest());
		}
		Entitlement entitlement = law.get();
		if (this.book.period() != Period.START_NOT_SET) {
			return entitlement;
		}
		Set<String> parameters = new LinkedHashSet<>(List.of(RuleBooks.EFFECTIVE_FROM.name()));
		Set<Citation> citations = new LinkedHashSet<>(List.of(this.book.standing()));
		if (entitlement instanceof ParameterNotSet unset) {
			parameters.addAll(unset.parameters());
			citations.addAll(unset.citations());
		}
		return new ParameterNotSet(List.copyOf(parameters), List.copyOf(citations), digest());
	}

	/** What is paid out once nothing is open any more. */
	interface Payment {

		Entitlement of(Money amount, Money left, List<Citation> citations, String digest);

	}

	/**
	 * The last check (OQ-11): while claims are open the bureau's days are waited for;
	 * afterwards everything but what is on hold is paid.
	 */
	Entitlement pay(Closing closing, List<Citation> citations, Payment payment) {
		List<Citation> by = new ArrayList<>(citations);
		if (closing.claimsOpen()) {
			Ruled<Integer> wait = find(CaseworkKeys.WAIT_DAYS);
			if (wait == null) {
				return unset(CaseworkKeys.WAIT_DAYS);
			}
			LocalDate until = closing.appliedOn().plusDays(wait.value());
			if (this.day.isBefore(until)) {
				return new Held(CaseReason.CLAIMS_OPEN, until, List.of(wait.citation()), digest());
			}
			by.add(wait.citation());
		}
		return payment.of(closing.payable(), closing.held(), List.copyOf(by), digest());
	}

	Entitlement unset(RuleKey<?>... keys) {
		List<String> names = new ArrayList<>();
		Set<Citation> citations = new LinkedHashSet<>();
		for (RuleKey<?> key : keys) {
			names.add(key.name());
			citations.add(this.book.openness(key));
		}
		return new ParameterNotSet(List.copyOf(names), List.copyOf(citations), digest());
	}

	Refused refuse(CaseReason code, Choice instead, Citation... citations) {
		return new Refused(code, instead, List.of(citations), digest());
	}

	Kept keep(Closing closing, Citation citation) {
		return new Kept(closing.balance(), List.of(citation), digest());
	}

	/** Null where the bureau has to set it. */
	<T> Ruled<T> find(RuleKey<T> key) {
		return this.book.find(key).orElse(null);
	}

	/** Whether a key is set to this word. */
	boolean says(RuleKey<String> key, String word) {
		Ruled<String> ruled = find(key);
		return ruled != null && ruled.value().equals(word);
	}

	/** Where a value stands, or why it is open. */
	Citation cite(RuleKey<?> key) {
		Ruled<?> ruled = find(key);
		return (ruled != null) ? ruled.citation() : this.book.openness(key);
	}

	String digest() {
		return this.book.digest();
	}

}
