package org.gongji.account.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.gongji.account.Movements.Told;
import org.gongji.account.PersonalAccount;
import org.gongji.files.SpreadsheetText;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

/**
 * Writes a statement as an Excel sheet while it is read, some hundred movements at a
 * time: who, which filter and when on top, then a header that stays in sight.
 */
@Component
class StatementExcel {

	private static final int AT_A_TIME = 500;

	private static final String[] COLUMNS = { "day", "what", "place", "user", "in", "out", "balance", "effective",
			"reference" };

	private static final int[] WIDTHS = { 22, 16, 20, 16, 14, 14, 14, 14, 40 };

	private static final int IN = 4;

	private static final int REFERENCE = 8;

	private final AskedStatement asked;

	private final StatementWords words;

	StatementExcel(AskedStatement asked, StatementWords words) {
		this.asked = asked;
		this.words = words;
	}

	void write(OutputStream out, PersonalAccount account, StatementPage page, List<String> cover, Locale locale)
			throws IOException {
		Workbook book = new Workbook(out, "Gongji", "1.0");
		Worksheet sheet = book.newWorksheet(this.words.word("account.statement.title", locale));
		int row = 0;
		for (String line : cover) {
			sheet.value(row++, 0, SpreadsheetText.plain(line));
		}
		sheet.style(0, 0).bold().fontSize(14).set();
		for (int column = 0; column < COLUMNS.length; column++) {
			sheet.width(column, WIDTHS[column]);
			sheet.value(row, column, this.words.word("account.statement.column." + COLUMNS[column], locale));
		}
		sheet.range(row, 0, row, COLUMNS.length - 1).style().bold().borderStyle("thin").set();
		sheet.freezePane(0, ++row);
		PostingId last = null;
		for (List<Told> some = next(account, page, last); !some.isEmpty(); some = next(account, page, last)) {
			for (Told told : some) {
				movement(sheet, row++, told, locale);
				last = told.movement().posting();
			}
			sheet.flush();
		}
		book.finish();
	}

	private List<Told> next(PersonalAccount account, StatementPage page, PostingId last) {
		return this.asked.next(account, page, last, AT_A_TIME);
	}

	private void movement(Worksheet sheet, int row, Told told, Locale locale) {
		Money change = told.movement().change();
		int at = 0;
		sheet.value(row, at++, this.words.when(told.bookedAt(), locale));
		sheet.value(row, at++, SpreadsheetText.plain(this.words.event(told, locale)));
		sheet.value(row, at++, SpreadsheetText.plain(this.words.place(told, locale)));
		sheet.value(row, at++, SpreadsheetText.plain(this.words.user(told, locale)));
		money(sheet, row, change.isNegative() ? IN + 1 : IN, change.isNegative() ? change.negated() : change);
		money(sheet, row, IN + 2, told.movement().balance());
		sheet.value(row, IN + 3, told.movement().effectiveOn().toString());
		sheet.value(row, REFERENCE, told.movement().entry().value().toString());
	}

	private static void money(Worksheet sheet, int row, int column, Money amount) {
		sheet.value(row, column, new BigDecimal(amount.yuan()));
		sheet.style(row, column).format("#,##0.00").set();
	}

}
