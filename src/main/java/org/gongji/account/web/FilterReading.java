package org.gongji.account.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.account.Flow;
import org.gongji.account.MovementUser;
import org.gongji.account.StatementFilter;
import org.gongji.ledger.PostingId;

import org.springframework.validation.BindingResult;

/**
 * Reads a filter: what cannot be read is said beside its field, and the present month or
 * everybody stands in its place.
 */
record FilterReading(StatementFilter filter, PostingId before) {

	private static final String OWN = "own";

	static FilterReading read(StatementForm form, BindingResult errors, YearMonth first, YearMonth present,
			List<String> events, List<MovementUser> users) {
		boolean several = typed(form.getFrom()) || typed(form.getTo());
		YearMonth from = several ? month("from", form.getFrom(), first, errors, first, present)
				: month("month", form.getMonth(), present, errors, first, present);
		YearMonth to = several ? month("to", form.getTo(), present, errors, first, present) : from;
		if (to.isBefore(from)) {
			errors.rejectValue("to", "account.statement.turned");
			to = present;
			from = present;
		}
		else if (errors.hasErrors()) {
			from = present;
			to = present;
		}
		StatementFilter filter = StatementFilter.of(from, to);
		Optional<Flow> flow = Flow.ofWord(form.getShow());
		if (flow.isPresent()) {
			filter = filter.with(flow.get(), null);
		}
		else if (events.contains(form.getShow())) {
			filter = filter.with(Flow.ALL, form.getShow());
		}
		return new FilterReading(who(form, errors, filter, users), before(form.getBefore()));
	}

	private static boolean typed(String text) {
		return text != null && !text.isBlank();
	}

	/** An end that is left open is the given one. */
	private static YearMonth month(String field, String typed, YearMonth open, BindingResult errors, YearMonth first,
			YearMonth present) {
		if (!typed(typed)) {
			return open;
		}
		MonthReading reading = MonthReading.read(typed, first, present);
		if (reading instanceof MonthReading.Known known) {
			return known.month();
		}
		Object[] words = { typed };
		if (reading instanceof MonthReading.NotYet) {
			errors.rejectValue(field, "account.statement.notYet", words, null);
		}
		else if (reading instanceof MonthReading.BeforeTheFirst) {
			errors.rejectValue(field, "account.statement.beforeTheFirst", words, null);
		}
		else {
			errors.rejectValue(field, "account.statement.unreadable");
		}
		return present;
	}

	private static StatementFilter who(StatementForm form, BindingResult errors, StatementFilter filter,
			List<MovementUser> users) {
		if (!typed(form.getWho())) {
			return filter;
		}
		if (OWN.equals(form.getWho())) {
			return filter.own();
		}
		Optional<MovementUser> user = users.stream()
			.filter((one) -> one.person().value().toString().equals(form.getWho()))
			.findFirst();
		if (user.isEmpty()) {
			errors.rejectValue("who", "account.statement.nobody");
			return filter;
		}
		return filter.usedBy(user.get().person());
	}

	/** A key that cannot be read begins with the newest. */
	private static PostingId before(String typed) {
		try {
			return typed(typed) ? new PostingId(UUID.fromString(typed)) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
