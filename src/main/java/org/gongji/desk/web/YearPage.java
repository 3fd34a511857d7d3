package org.gongji.desk.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.gongji.access.Region;
import org.gongji.account.AccountYear.Event;
import org.gongji.account.AccountYear.Month;
import org.gongji.account.MovementUser;
import org.gongji.account.PersonalAccount;
import org.gongji.benefit.YearLine;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;
import org.gongji.spending.UsedOfRelatives.Used;

/**
 * A member's year: the account with its months (null and empty without one), what
 * relatives used of it, what the member used of theirs, and where the benefit stands
 * (empty outside the employee scheme).
 */
record YearPage(int year, int first, int present, PersonalAccount account, Flows flows, List<Used> ofOthers,
		Benefits benefits) {

	/** The years that can be chosen, the newest first. */
	public List<Integer> years() {
		return IntStream.iterate(this.present, (one) -> one >= this.first, (one) -> one - 1).boxed().toList();
	}

	/** The first month of the year that the account has, as the statement is asked. */
	public String from() {
		YearMonth january = YearMonth.of(this.year, 1);
		YearMonth opened = hasAccount() ? YearMonth.from(this.account.openedOn()) : january;
		return (opened.isAfter(january) ? opened : january).toString();
	}

	/** The last one; empty while the year is running. */
	public String to() {
		return (this.year == this.present) ? "" : YearMonth.of(this.year, 12).toString();
	}

	public boolean hasAccount() {
		return this.account != null;
	}

	/** The movements of the account in sums. */
	record Flows(List<Month> months, List<Event> events, List<User> users, YearChart chart) {

		public Money in() {
			return Money.sum(this.months.stream().map(Month::in).toList());
		}

		/** What went out, as a positive sum. */
		public Money out() {
			return Money.sum(this.months.stream().map(Month::out).toList()).negated();
		}

		public boolean none() {
			return this.events.isEmpty();
		}

	}

	/** A relative and what they used of this account in the year. */
	record User(MovementUser who, Money used) {

	}

	/** The lines of the benefit, with the book by which they are told. */
	record Benefits(Region region, LocalDate day, RuleBook book, List<YearLine> lines) {

	}

}
