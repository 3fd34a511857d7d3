package org.gongji.closing.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.SignedIn;
import org.gongji.closing.CheckItem;
import org.gongji.closing.ClosingChecks;
import org.gongji.closing.MonthStatement;
import org.gongji.closing.Months;
import org.gongji.closing.StatementsInTurn;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.site.TypedMonth;

import org.springframework.stereotype.Component;

/** What the page of a month and its papers show. */
@Component
class StatementPage {

	private static final RuleKey<Boolean> STATISTICS = RuleKey.yesNo("records.statistics");

	private final StatementsInTurn statements;

	private final Months months;

	private final ClosingChecks checks;

	private final RuleBooks books;

	private final Clock clock;

	StatementPage(StatementsInTurn statements, Months months, ClosingChecks checks, RuleBooks books, Clock clock) {
		this.statements = statements;
		this.months = months;
		this.checks = checks;
		this.books = books;
		this.clock = clock;
	}

	MonthStatement statement(Region region, String month) {
		return TypedMonth.read(month)
			.flatMap((one) -> this.statements.shown(region, one))
			.orElseThrow(() -> new MissingRow("month"));
	}

	/** The statement by name with who closed the month and by which rule it is made. */
	Map<String, Object> of(MonthStatement statement) {
		Region region = statement.region();
		YearMonth month = statement.month();
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("one", statement);
		model.put("zone", this.clock.getZone());
		model.put("now", YearMonth.now(this.clock));
		this.months.approval(region, month).ifPresent((approval) -> model.put("approval", approval));
		this.books.on(region, month.atEndOfMonth())
			.find(STATISTICS)
			.ifPresent((ruled) -> model.put("citation", ruled.citation()));
		return model;
	}

	/** What is looked at before the month is closed, for an officer of the region. */
	Map<String, Object> checks(MonthStatement statement, SignedIn me) {
		Map<String, Object> model = new LinkedHashMap<>();
		List<CheckItem> items = this.checks.of(statement.region(), statement.month());
		model.put("items", items);
		model.put("stopped", items.stream().anyMatch(CheckItem::stops));
		model.put("proposed", this.months.proposed(statement.region(), statement.month()));
		this.months.approval(statement.region(), statement.month())
			.ifPresent((approval) -> model.put("mine", approval.preparedBy().equals(me.name())));
		return model;
	}

}
