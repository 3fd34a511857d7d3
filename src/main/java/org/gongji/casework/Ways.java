package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.RuleBook;

/**
 * What somebody may ask for in each situation, by asking the law itself as if everything
 * had been brought; no rule is decided here.
 */
public final class Ways {

	private final RuleBook book;

	private final LocalDate day;

	private Ways(RuleBook book, LocalDate day) {
		this.book = book;
		this.day = day;
	}

	/** Every situation with what the book says of it on its day. */
	public static List<Way> of(RuleBook book, LocalDate day) {
		return Arrays.stream(Situation.values()).map((situation) -> of(situation, book, day)).toList();
	}

	/** One situation with what the book says of it on its day. */
	public static Way of(Situation situation, RuleBook book, LocalDate day) {
		return new Ways(book, day).way(situation);
	}

	private Way way(Situation situation) {
		List<Way.Answer> answers = new ArrayList<>();
		if (situation == Situation.DEATH) {
			answers.add(new Way.Answer(CaseKind.DEATH, DeathEntitlement.decide(nothing(),
					List.of(new HeirShare(situation.name(), 1, 1)), true, true, this.day, this.book)));
			return new Way(situation, answers);
		}
		if (situation.destination() != null) {
			answers.add(new Way.Answer(CaseKind.TRANSFER_OUT, TransferEntitlement.decide(nothing(),
					situation.destination(), Choice.TRANSFER, this.day, this.book)));
		}
		answers.add(new Way.Answer(CaseKind.REFUND, RefundEntitlement.decide(refund(situation), this.day, this.book)));
		return new Way(situation, answers);
	}

	private RefundFacts refund(Situation situation) {
		return new RefundFacts(nothing(), situation.ground(), situation.destination(), Choice.REFUND, true, true, false,
				reason());
	}

	/** Any reason that the bureau has named serves to ask whether one does. */
	private String reason() {
		return SpecialReasons.of(this.book).keySet().stream().findFirst().orElse(null);
	}

	private Closing nothing() {
		return Closing.clear(Money.ZERO, this.day);
	}

}
