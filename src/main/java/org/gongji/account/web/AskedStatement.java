package org.gongji.account.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.gongji.access.SignedIn;
import org.gongji.account.FilteredStatement;
import org.gongji.account.Movements;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Statements.Movement;
import org.gongji.ledger.PostingId;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Gathers the statement that a member asks for, for the page and for its exports. */
@Component
class AskedStatement {

	static final int SIZE = 50;

	private final PersonalAccounts accounts;

	private final FilteredStatement statement;

	private final Movements movements;

	private final Clock clock;

	AskedStatement(PersonalAccounts accounts, FilteredStatement statement, Movements movements, Clock clock) {
		this.accounts = accounts;
		this.statement = statement;
		this.movements = movements;
		this.clock = clock;
	}

	Optional<PersonalAccount> account(SignedIn me) {
		return this.accounts.of(new PersonId(me.holder()));
	}

	StatementPage page(PersonalAccount account, StatementForm form, BindingResult errors) {
		YearMonth present = YearMonth.now(this.clock);
		YearMonth opened = YearMonth.from(account.openedOn());
		StatementPage.Choices choices = new StatementPage.Choices(opened.isAfter(present) ? present : opened, present,
				this.statement.events(account), this.statement.users(account.owner()));
		FilterReading reading = FilterReading.read(form, errors, choices.first(), present, choices.events(),
				choices.users());
		List<Movement> found = this.statement.page(account, reading.filter(), reading.before(), SIZE + 1);
		boolean more = found.size() > SIZE;
		List<Movement> shown = more ? found.subList(0, SIZE) : found;
		return new StatementPage(reading.filter(), this.statement.totals(account, reading.filter()),
				this.movements.tell(account.owner(), shown),
				more ? shown.get(SIZE - 1).posting().value().toString() : null, reading.before() == null, choices,
				OffsetDateTime.now(this.clock));
	}

	/** The movements of a filter in order, some hundred at a time, each page told. */
	List<Movements.Told> next(PersonalAccount account, StatementPage page, PostingId before, int size) {
		return this.movements.tell(account.owner(), this.statement.page(account, page.filter(), before, size));
	}

}
