package org.gongji.account.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.gongji.account.MovementUser;
import org.gongji.account.Movements.Told;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the exports of a statement say, in the words of the page. */
@Component
class StatementWords {

	private final MessageSource messages;

	StatementWords(MessageSource messages) {
		this.messages = messages;
	}

	String word(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

	String when(TemporalAccessor moment, Locale locale) {
		return DateTimeFormatter.ofPattern(word("account.pattern.minute", locale), locale).format(moment);
	}

	String event(Told row, Locale locale) {
		return word("account.event." + row.movement().event(), locale);
	}

	/** Where it happened; empty where there is nothing to say. */
	String place(Told row, Locale locale) {
		return (row.origin().place() != null) ? word(row.origin().place(), locale) : "";
	}

	/** Who used the money, where it was not the owner. */
	String user(Told row, Locale locale) {
		return (row.origin().user() != null) ? word(row.origin().user(), locale) : "";
	}

	String months(StatementPage page, Locale locale) {
		String from = month(page.filter().from(), locale);
		return page.single() ? from : word("account.statement.fromTo", locale, from, month(page.filter().to(), locale));
	}

	/** The filter in one line: months, which movements, whose use. */
	String filter(StatementPage page, Locale locale) {
		String show = (page.filter().event() != null) ? word("account.event." + page.filter().event(), locale)
				: word("account.statement.show." + page.show(), locale);
		return word("account.statement.filtered", locale, months(page, locale), show, who(page, locale));
	}

	private String who(StatementPage page, Locale locale) {
		MovementUser user = page.user();
		if (user != null) {
			return (word(user.relation(), locale) + " " + ((user.name() != null) ? user.name() : "")).strip();
		}
		return word(page.filter().ownOnly() ? "account.statement.who.own" : "account.statement.who.all", locale);
	}

	private String month(YearMonth month, Locale locale) {
		return DateTimeFormatter.ofPattern(word("account.pattern.month", locale), locale).format(month);
	}

}
