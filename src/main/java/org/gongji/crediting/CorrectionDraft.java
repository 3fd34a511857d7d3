package org.gongji.crediting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.crediting.SliceDraft.Missed;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * Drafts a slice of a run of corrections: finds the differences and keeps them. The
 * transaction is the caller's.
 */
@Component
class CorrectionDraft {

	private final CorrectionFacts facts;

	private final CorrectionRows rows;

	private final DraftRows drafts;

	private final SliceRows slices;

	private final RuleBooks books;

	private final Clock clock;

	CorrectionDraft(CorrectionFacts facts, CorrectionRows rows, DraftRows drafts, SliceRows slices, RuleBooks books,
			Clock clock) {
		this.facts = facts;
		this.rows = rows;
		this.drafts = drafts;
		this.slices = slices;
		this.books = books;
		this.clock = clock;
	}

	void draft(Slice slice) {
		List<Found> all = find(slice);
		List<Found.One> differences = all.stream().flatMap(Found::each).toList();
		List<Missed> missed = new ArrayList<>();
		all.forEach((found) -> found.findings()
			.waiting()
			.stream()
			.forEach((waiting) -> missed
				.add(new Missed(found.member().member, waiting.month(), waiting.reason(), waiting.keys()))));
		this.rows.add(slice, differences);
		this.drafts.missed(slice, missed);
		this.slices.drafted(slice, all.size(), differences.size(),
				Money.sum(differences.stream().map((one) -> one.difference().amount()).toList()), missed.size(),
				OffsetDateTime.now(this.clock));
	}

	/** What is found of each person of the slice; nothing is kept. */
	List<Found> find(Slice slice) {
		Region region = slice.run().region();
		Set<YearMonth> ran = this.facts.ran(region, slice.run().month());
		CorrectionLaw law = new CorrectionLaw((day) -> this.books.on(region, day), LocalDate.now(this.clock));
		return this.facts.read(slice).stream().map((member) -> new Found(member, law.find(member, ran))).toList();
	}

	/** What was found of one person. */
	record Found(CreditedMember member, CorrectionLaw.Findings findings) {

		java.util.stream.Stream<One> each() {
			return this.findings.differences().stream().map((difference) -> new One(this.member.member, difference));
		}

		/** One difference of a person. */
		record One(Member member, Difference difference) {

		}

	}

}
