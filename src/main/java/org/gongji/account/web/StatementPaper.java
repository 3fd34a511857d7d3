package org.gongji.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.account.PersonalAccount;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.site.Frame;

import org.springframework.stereotype.Component;

/** Prints a statement with every movement of its filter. */
@Component
class StatementPaper {

	private static final PaperKind KIND = new PaperKind("account.statement.paper", PaperKind.Size.A4);

	private final AskedStatement asked;

	private final StatementWords words;

	private final Papers papers;

	private final Frame frame;

	StatementPaper(AskedStatement asked, StatementWords words, Papers papers, Frame frame) {
		this.asked = asked;
		this.words = words;
		this.papers = papers;
		this.frame = frame;
	}

	Paper print(Person owner, PersonalAccount account, StatementPage page, Locale locale) {
		Map<String, Object> model = Map.of("name", owner.name(), "page", page, "filter",
				this.words.filter(page, locale), "rows",
				this.asked.next(account, page, null, Math.max(1, page.totals().rows())));
		List<PaperFact> facts = List.of(new PaperFact("account.fact.name", owner.maskedName()),
				new PaperFact("account.fact.months", page.filter().from() + " – " + page.filter().to()),
				new PaperFact("account.fact.rows", String.valueOf(page.totals().rows())),
				new PaperFact("account.fact.in", yuan(page.totals().in())),
				new PaperFact("account.fact.out", yuan(page.totals().out().negated())));
		return this.papers
			.make(new PaperOrder(KIND, account.region(), locale, "account/statement-paper", model, facts));
	}

	private String yuan(Money amount) {
		return this.frame.yuan(amount);
	}

}
