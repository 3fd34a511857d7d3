package org.gongji.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.access.MissingRow;
import org.gongji.account.AccountYear;
import org.gongji.account.FilteredStatement;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.PatientFacts;
import org.gongji.benefit.YearOverview;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.spending.UsedOfRelatives;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers a member's year. */
@Component
class MemberYear {

	/** Without an account nothing tells where to begin. */
	private static final int YEARS_BACK = 4;

	private final People people;

	private final PersonalAccounts accounts;

	private final AccountYear sums;

	private final FilteredStatement statement;

	private final UsedOfRelatives relatives;

	private final CareFacts care;

	private final BenefitYears counters;

	private final RuleBooks books;

	private final Clock clock;

	MemberYear(People people, PersonalAccounts accounts, AccountYear sums, FilteredStatement statement,
			UsedOfRelatives relatives, CareFacts care, BenefitYears counters, RuleBooks books, Clock clock) {
		this.people = people;
		this.accounts = accounts;
		this.sums = sums;
		this.statement = statement;
		this.relatives = relatives;
		this.care = care;
		this.counters = counters;
		this.books = books;
		this.clock = clock;
	}

	/** The year asked for, or the present one where none is (null) or it is not there. */
	@Transactional(readOnly = true)
	public YearPage of(PersonId id, Integer asked) {
		Person person = this.people.find(id).orElseThrow(() -> new MissingRow("person"));
		PersonalAccount account = this.accounts.of(id).orElse(null);
		LocalDate today = LocalDate.now(this.clock);
		int present = today.getYear();
		int first = Math.min(present, (account != null) ? account.openedOn().getYear() : present - YEARS_BACK);
		int year = (asked != null && asked >= first && asked <= present) ? asked : present;
		LocalDate day = (year == present) ? today : LocalDate.of(year + 1, 1, 1).minusDays(1);
		return new YearPage(year, first, present, account, (account != null) ? flows(account, year) : null,
				this.relatives.in(id, year), benefits(person, year, day));
	}

	private YearPage.Flows flows(PersonalAccount account, int year) {
		List<AccountYear.Month> months = this.sums.months(account, year);
		Map<PersonId, Money> used = this.sums.users(account, year);
		List<YearPage.User> users = this.statement.users(account.owner())
			.stream()
			.map((user) -> new YearPage.User(user, used.getOrDefault(user.person(), Money.ZERO)))
			.filter((user) -> user.who().name() != null || !user.used().isZero())
			.toList();
		return new YearPage.Flows(months, this.sums.events(account, year), users, YearChart.of(months));
	}

	/** Null outside the employee scheme on that day. */
	private YearPage.Benefits benefits(Person person, int year, LocalDate day) {
		RuleBook book = this.books.on(person.region(), day);
		return PatientFacts.of(person, this.care.on(person.id(), day), day)
			.map((facts) -> new YearPage.Benefits(person.region(), day, book,
					YearOverview.of(this.counters.read(person.id(), person.region(), year), facts, book)))
			.orElse(null);
	}

}
