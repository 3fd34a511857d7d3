package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;

/** What a bureau has set for the work on cases; nothing waits for it where it has not. */
@Component
class CaseTerms {

	private final RuleBooks books;

	CaseTerms(RuleBooks books) {
		this.books = books;
	}

	/** The day on which a case opened then is to be done, or null where none is set. */
	LocalDate dueOn(Region region, LocalDate opened) {
		return this.books.on(region, opened)
			.find(CaseworkKeys.DUE_DAYS)
			.map(Ruled::value)
			.map((days) -> opened.plusDays(days))
			.orElse(null);
	}

	/** Whether a third person has to approve this amount, in fen. */
	boolean thirdPerson(Region region, LocalDate day, Money amount) {
		return this.books.on(region, day)
			.find(CaseworkKeys.THIRD_PERSON_FROM)
			.map(Ruled::value)
			.filter((from) -> amount.compareTo(from) >= 0)
			.isPresent();
	}

}
