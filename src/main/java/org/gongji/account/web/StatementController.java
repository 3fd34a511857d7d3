package org.gongji.account.web;

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

/** A member's statement (明细) by filter, and one movement by itself. */
@Controller
class StatementController {

	private final AskedStatement asked;

	private final PersonalAccounts accounts;

	private final Statements statements;

	private final Movements movements;

	StatementController(AskedStatement asked, PersonalAccounts accounts, Statements statements, Movements movements) {
		this.asked = asked;
		this.accounts = accounts;
		this.statements = statements;
		this.movements = movements;
	}

	@GetMapping("/my/statement")
	ModelAndView list(@CurrentUser SignedIn me, @ModelAttribute("statementForm") StatementForm form,
			BindingResult errors) {
		return this.asked.account(me)
			.map((account) -> this.asked.page(account, form, errors))
			.map((page) -> (errors.hasErrors() ? Pages.invalid("account/statement")
					: new ModelAndView("account/statement"))
				.addObject("page", page))
			.orElseGet(() -> new ModelAndView("account/no-account"));
	}

	@GetMapping("/my/entries/{id}")
	ModelAndView entry(@CurrentUser SignedIn me, @PathVariable UUID id) {
		PersonId owner = new PersonId(me.holder());
		PersonalAccount account = this.accounts.of(owner).orElseThrow(() -> new MissingRow("account"));
		Statements.Movement movement = this.statements.movement(account.id(), new EntryId(id))
			.orElseThrow(() -> new MissingRow("entry"));
		return new ModelAndView("account/entry", "told",
				this.movements.tell(owner, java.util.List.of(movement)).get(0));
	}

}
