package org.gongji.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;

/** Something to put into the places of a message, by its kind. */
final class SomeArguments {

	private SomeArguments() {
	}

	private static final Argument DAY = new Argument.Day(LocalDate.of(2026, 11, 22));

	private static final Argument MOMENT = new Argument.Moment(Instant.parse("2026-11-22T04:05:06Z"));

	private static final Argument AMOUNT = new Argument.Amount(Money.ofYuan("35.00"));

	private static final Argument REFERENCE = new Argument.Reference("GS20261122123456");

	static List<Argument> of(String kind) {
		if (kind.startsWith("premium")) {
			return List.of(DAY, AMOUNT, word("spending.premium.kind.LONG_TERM_CARE"),
					word("spending.premium.whose.PARENT_IN_LAW"), REFERENCE, REFERENCE);
		}
		if (kind.startsWith("helper")) {
			return List.of(MOMENT, word("proxy.act.other"));
		}
		if (kind.startsWith("case-")) {
			return List.of(word("casework.kind.REFUND"), new Argument.Reference("20261122-123456"), AMOUNT);
		}
		if (kind.startsWith("claim-") || kind.startsWith("complaint-")) {
			return List.of(new Argument.Reference("20261122-123456"), AMOUNT, AMOUNT);
		}
		return switch (kind) {
			case "card-lost" -> List.of(MOMENT, REFERENCE);
			case "card-found", "card-handed-out", "phone-changed", "phone-old" -> List.of(MOMENT);
			case "phone-code" -> List.of(new Argument.Reference("123456"));
			case "code-asked", "code-ended" -> List.of(word("person.kinOf.PARENT"), word("person.whose.ward"));
			case "code-agreed", "code-showing-ended" -> List.of(word("person.kin.OTHER"));
			case "code-used" -> List.of(MOMENT, word("person.kinOf.PARENT"), word("person.whose.ward"));
			case "family-limit" -> List.of(DAY, AMOUNT, word("spending.mine.place.RETAIL_PHARMACY"),
					word("spending.mine.relation.spouse"), word("spending.mine.cut.MONTH_LIMIT"));
			case "back-later", "family-use", "family-back", "own-use", "own-back" -> List.of(DAY, AMOUNT,
					word("spending.mine.place.RETAIL_PHARMACY"), word("spending.mine.relation.spouse"));
			case "family-code" -> List.of(word("family.owner.GRANDPARENT"), new Argument.Reference("ABCD-EFGH-JKLM"));
			case "family-again" -> List.of(word("family.member.GRANDPARENT"), DAY);
			case "family-asked", "family-withdrawn", "family-declined", "family-unfit", "family-expired" ->
				List.of(word("family.member.GRANDPARENT"));
			default -> List.of(DAY, word("family.member.GRANDPARENT"));
		};
	}

	private static Argument word(String key) {
		return new Argument.Word(key);
	}

}
