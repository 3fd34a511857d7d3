package org.gongji.account.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.person.PersonId;
import org.gongji.person.RecordMerging;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was booked on the account of an earlier record of the member, which was merged
 * into the present one (以前的明细).
 */
@Controller
class EarlierStatementController {

	private final RecordMerging merging;

	private final PersonalAccounts accounts;

	private final AskedStatement asked;

	private final Clock clock;

	EarlierStatementController(RecordMerging merging, PersonalAccounts accounts, AskedStatement asked, Clock clock) {
		this.merging = merging;
		this.accounts = accounts;
		this.asked = asked;
		this.clock = clock;
	}

	@GetMapping("/my/statement/earlier/{id}")
	ModelAndView list(@CurrentUser SignedIn me, @PathVariable UUID id,
			@ModelAttribute("statementForm") StatementForm form, BindingResult errors) {
		PersonalAccount account = this.accounts.of(this.merging.earlier(new PersonId(me.holder())))
			.stream()
			.filter((one) -> one.id().value().equals(id))
			.findFirst()
			.orElseThrow(() -> new MissingRow("account"));
		YearMonth present = YearMonth.now(this.clock);
		YearMonth opened = YearMonth.from(account.openedOn());
		form.setFrom((opened.isAfter(present) ? present : opened).toString());
		form.setTo(present.toString());
		return new ModelAndView("account/earlier").addObject("page", this.asked.page(account, form, errors))
			.addObject("id", id);
	}

}
