package org.gongji.account.web;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** What became of a month that someone asked for. */
sealed interface MonthReading {

	Pattern FORM = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

	/**
	 * Reads a month such as 2026-11 (full-width digits too) between the first and the
	 * present one; nothing typed means the present one.
	 */
	static MonthReading read(String typed, YearMonth first, YearMonth present) {
		String text = (typed != null) ? Normalizer.normalize(typed, Normalizer.Form.NFKC).strip() : "";
		if (text.isEmpty()) {
			return new Known(present);
		}
		if (!FORM.matcher(text).matches()) {
			return new Unreadable();
		}
		YearMonth month = YearMonth.parse(text);
		if (month.isAfter(present)) {
			return new NotYet();
		}
		return month.isBefore(first) ? new BeforeTheFirst() : new Known(month);
	}

	/** A month that the account has. */
	record Known(YearMonth month) implements MonthReading {
	}

	/** Not a month at all. */
	record Unreadable() implements MonthReading {
	}

	/** A month that has not begun. */
	record NotYet() implements MonthReading {
	}

	/** A month before the account was opened. */
	record BeforeTheFirst() implements MonthReading {
	}

}
