package org.gongji.account.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.account.Movements;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Statements;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A member's statement by month (明细), and one movement by itself. */
@Controller
class StatementController {

	private final PersonalAccounts accounts;

	private final Statements statements;

	private final Movements movements;

	private final Clock clock;

	StatementController(PersonalAccounts accounts, Statements statements, Movements movements, Clock clock) {
		this.accounts = accounts;
		this.statements = statements;
		this.movements = movements;
		this.clock = clock;
	}

	@GetMapping("/my/statement")
	ModelAndView month(@CurrentUser SignedIn me, @ModelAttribute("statementForm") StatementForm form,
			BindingResult errors) {
		PersonId owner = new PersonId(me.holder());
		Optional<PersonalAccount> account = this.accounts.of(owner);
		if (account.isEmpty()) {
			return new ModelAndView("account/no-account");
		}
		YearMonth present = YearMonth.now(this.clock);
		YearMonth opened = YearMonth.from(account.get().openedOn());
		YearMonth first = opened.isAfter(present) ? present : opened;
		YearMonth asked = asked(form, errors, first, present);
		Statements.Month month = this.statements.month(account.get().id(), asked);
		ModelAndView page = errors.hasErrors() ? Pages.invalid("account/statement")
				: new ModelAndView("account/statement");
		return page.addObject("page", StatementPage.of(month, Show.ofWord(form.getShow()),
				this.movements.tell(owner, month.movements()), first, present, OffsetDateTime.now(this.clock)));
	}

	private static YearMonth asked(StatementForm form, BindingResult errors, YearMonth first, YearMonth present) {
		MonthReading reading = MonthReading.read(form.getMonth(), first, present);
		if (reading instanceof MonthReading.Known known) {
			return known.month();
		}
		Object[] typed = { form.getMonth() };
		if (reading instanceof MonthReading.NotYet) {
			errors.rejectValue("month", "account.statement.notYet", typed, null);
		}
		else if (reading instanceof MonthReading.BeforeTheFirst) {
			errors.rejectValue("month", "account.statement.beforeTheFirst", typed, null);
		}
		else {
			errors.rejectValue("month", "account.statement.unreadable");
		}
		return present;
	}

	@GetMapping("/my/entries/{id}")
	ModelAndView entry(@CurrentUser SignedIn me, @PathVariable UUID id) {
		PersonId owner = new PersonId(me.holder());
		PersonalAccount account = this.accounts.of(owner).orElseThrow(() -> new MissingRow("account"));
		Statements.Movement movement = this.statements.movement(account.id(), new EntryId(id))
			.orElseThrow(() -> new MissingRow("entry"));
		return new ModelAndView("account/entry", "told", this.movements.tell(owner, List.of(movement)).get(0));
	}

}
