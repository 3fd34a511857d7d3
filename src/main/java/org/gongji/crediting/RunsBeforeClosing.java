package org.gongji.crediting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * What is to be known of runs before a month is closed. While one is booking, a part of
 * it may stand in the month and the rest would follow in the next: it is let finish.
 */
@Component
class RunsBeforeClosing implements BeforeClosing {

	private static final String ALL = "/bureau/credits";

	private final RunRows runs;

	private final RuleBooks books;

	RunsBeforeClosing(RunRows runs, RuleBooks books) {
		this.runs = runs;
		this.books = books;
	}

	@Override
	public List<Word> before(Region region, YearMonth month) {
		List<Word> words = new ArrayList<>();
		Optional<CreditRun> live = this.runs.live(region);
		live.ifPresent((run) -> {
			boolean booking = run.state() == RunState.BOOKING;
			words.add(new Word(booking ? "crediting.beforeClosing.booking" : "crediting.beforeClosing.live", 1, booking,
					ALL + "/" + run.id().value()));
		});
		if (CreditingRules.of(this.books.on(region, month.atDay(1))).credits()) {
			Optional<CreditRun> own = this.runs.ofMonth(region, month);
			if (own.isEmpty() || own.get().state() != RunState.DONE) {
				words.add(new Word("crediting.beforeClosing.notCredited", 0, false, ALL));
			}
		}
		return words;
	}

}
