package org.gongji.clearing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.gongji.site.TypedDay;
import org.gongji.site.TypedMonth;

/** One day or one month as somebody types it; the last day counts. */
public record Days(LocalDate from, LocalDate last) {

	private static final int EARLIEST = 2000;

	/** Empty for what is neither; full-width digits and 年月日 are read. */
	public static Optional<Days> read(String typed) {
		Optional<LocalDate> day = TypedDay.read(typed);
		Optional<Days> read = day.isPresent() ? day.map((one) -> new Days(one, one))
				: TypedMonth.read(typed).map(Days::of);
		return read.filter((days) -> days.from.getYear() >= EARLIEST);
	}

	public static Days of(YearMonth month) {
		return new Days(month.atDay(1), month.atEndOfMonth());
	}

	/** 2026-01-31 for a day, 2026-01 for a month. */
	public String text() {
		return this.from.equals(this.last) ? this.from.toString() : YearMonth.from(this.from).toString();
	}

}
