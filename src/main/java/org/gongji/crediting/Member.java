package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;

/**
 * What a run knows of one person: the enrolment history, what was declared by month, the
 * months missed before and the credit of the month before.
 */
final class Member {

	final UUID person;

	/** Null for who has none that takes money. */
	final UUID account;

	/** Null for the living. */
	final LocalDate diedOn;

	final List<Status> history = new ArrayList<>();

	final Map<YearMonth, Declared> declared = new HashMap<>();

	final TreeSet<YearMonth> missed = new TreeSet<>();

	Money before;

	/** Whether the record has ended, as the person goes on with another one. */
	boolean merged;

	/** Whether the account takes credits of the region of the run. */
	boolean here = true;

	Member(UUID person, UUID account, LocalDate diedOn) {
		this.person = person;
		this.account = account;
		this.diedOn = diedOn;
	}

	/** Somebody who is declared but takes no part in the employees' scheme here. */
	static Member stranger(UUID person) {
		return new Member(person, null, null);
	}

	boolean stranger() {
		return this.history.isEmpty();
	}

	/**
	 * The facts of a month, or null for who was not known yet when it ended. What is not
	 * declared counts as contributing: then the base is missing, which is told.
	 */
	CreditingFacts facts(YearMonth month) {
		LocalDate next = month.plusMonths(1).atDay(1);
		if (!this.history.get(0).from().isBefore(next)) {
			return null;
		}
		AccountType type = AccountType.COMBINED;
		for (Status status : this.history) {
			if (status.from().isBefore(next) && status.accountType() != null) {
				type = status.accountType();
			}
		}
		List<StandingChange> changes = this.history.stream()
			.skip(1)
			.map((status) -> new StandingChange(status.from(), status.status()))
			.toList();
		Declared facts = this.declared.getOrDefault(month, Declared.NOTHING);
		return new CreditingFacts(new Standings(Standing.of(this.history.get(0).status()), changes, null), type,
				facts.base(), facts.pension(), facts.paid() == null || facts.paid(), this.diedOn);
	}

	Declared declaredOf(YearMonth month) {
		return this.declared.getOrDefault(month, Declared.NOTHING);
	}

	/** From a day on the person took part so. */
	record Status(LocalDate from, PersonStatus status, AccountType accountType) {

	}

	/** What stands declared for a month, each with its line; null where nothing is. */
	record Declared(Money base, Boolean paid, UUID baseLine, Money pension, UUID pensionLine) {

		static final Declared NOTHING = new Declared(null, null, null, null, null);

		/** Whether somebody declared money for this month. */
		boolean claims() {
			return this.pension != null || Boolean.TRUE.equals(this.paid);
		}

		/** The line that the credit rests on, or null. */
		UUID lineOf(CreditKind kind) {
			return switch (kind) {
				case OWN_CONTRIBUTION, NOT_CONTRIBUTING -> this.baseLine;
				case PENSION_SHARE -> this.pensionLine;
				default -> null;
			};
		}

	}

}
