package org.gongji.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;

/** Something to put into the places of a message, by its kind. */
final class SomeArguments {

	private SomeArguments() {
	}

	static List<Argument> of(String kind) {
		if (kind.startsWith("card")) {
			return List.of(new Argument.Moment(Instant.parse("2026-11-22T04:05:06Z")),
					new Argument.Reference("GS20261122123456"));
		}
		if (kind.startsWith("family-shared") || kind.startsWith("family-received")) {
			return List.of(new Argument.Day(LocalDate.of(2026, 11, 22)),
					new Argument.Word("family.member.GRANDPARENT"));
		}
		return List.of(new Argument.Day(LocalDate.of(2026, 11, 22)), new Argument.Amount(Money.ofYuan("35.00")),
				new Argument.Word("spending.mine.place.RETAIL_PHARMACY"),
				new Argument.Word("spending.mine.relation.spouse"));
	}

}
