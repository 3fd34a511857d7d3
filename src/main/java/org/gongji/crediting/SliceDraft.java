package org.gongji.crediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.crediting.CreditingDecision.FactMissing;
import org.gongji.crediting.CreditingDecision.ParameterNotSet;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * Drafts a slice: asks the law for every person and month, and keeps what it says. The
 * transaction is the caller's.
 */
@Component
class SliceDraft {

	private static final int OUTLIERS = 10;

	private final SliceFacts facts;

	private final DraftRows drafts;

	private final SliceRows slices;

	private final RuleBooks books;

	private final Clock clock;

	SliceDraft(SliceFacts facts, DraftRows drafts, SliceRows slices, RuleBooks books, Clock clock) {
		this.facts = facts;
		this.drafts = drafts;
		this.slices = slices;
		this.books = books;
		this.clock = clock;
	}

	void draft(Slice slice) {
		Collection<Member> members = this.facts.read(slice);
		Tally tally = new Tally(slice);
		for (Member member : members) {
			TreeSet<YearMonth> months = new TreeSet<>(member.missed);
			months.add(slice.run().month());
			months.forEach((month) -> decide(tally, member, month));
		}
		this.drafts.write(slice, tally);
		this.slices.drafted(slice, members.size(), tally.credits.size(), tally.sum(), tally.missed.size(),
				OffsetDateTime.now(this.clock));
	}

	private void decide(Tally tally, Member member, YearMonth month) {
		if (member.stranger()) {
			tally.miss(member, month, MissedReason.NOT_A_MEMBER, "");
			return;
		}
		if (member.merged) {
			if (member.declaredOf(month).claims()) {
				tally.miss(member, month, MissedReason.MERGED, "");
			}
			return;
		}
		CreditingFacts known = member.facts(month);
		if (known == null) {
			return;
		}
		RuleBook book = this.books.on(tally.slice.run().region(), month.atDay(1));
		CreditingDecision decision = CreditingAmount.monthly(known, month, book);
		if (member.account == null) {
			if (!(decision instanceof Credited credited) || credited.total().isPositive()) {
				tally.miss(member, month, MissedReason.NO_ACCOUNT, "");
			}
		}
		else if (decision instanceof Credited credited) {
			tally.credit(member, credited.months().get(0));
		}
		else if (decision instanceof ParameterNotSet unset) {
			tally.miss(member, month, MissedReason.PARAMETER, String.join(",", unset.parameters()));
		}
		else if (decision instanceof FactMissing missing) {
			tally.miss(member, month,
					(missing.fact() == DeclaredFact.MONTHLY_PENSION) ? MissedReason.PENSION : MissedReason.DECLARATION,
					"");
		}
	}

	/** What comes together while a slice is drafted. */
	static final class Tally {

		final Slice slice;

		final List<DraftCredit> credits = new ArrayList<>();

		final List<Missed> missed = new ArrayList<>();

		final List<DraftCredit> changed = new ArrayList<>();

		final Map<CountKey, Count> counts = new java.util.TreeMap<>();

		/** Each ground once: its id is dear to reckon. */
		private final Map<Ground, UUID> grounds = new HashMap<>();

		Tally(Slice slice) {
			this.slice = slice;
		}

		void credit(Member member, MonthCredit credit) {
			boolean late = !credit.month().equals(this.slice.run().month());
			this.counts.computeIfAbsent(new CountKey(credit.kind(), late), (key) -> new Count()).add(credit.amount());
			if (credit.kind() == CreditKind.NOT_CONTRIBUTING) {
				miss(member, credit.month(), MissedReason.UNPAID, "");
			}
			else if (credit.kind() == CreditKind.LEFT_SCHEME && member.declaredOf(credit.month()).claims()) {
				miss(member, credit.month(), MissedReason.NOT_A_MEMBER, "");
			}
			DraftCredit draft = new DraftCredit(member, ground(credit), credit,
					member.declaredOf(credit.month()).lineOf(credit.kind()));
			if (credit.amount().isPositive()) {
				this.credits.add(draft);
			}
			if (!late && member.before != null && !member.before.equals(credit.amount())) {
				this.changed.add(draft);
			}
		}

		/** Only what is credited has a ground that is kept. */
		private UUID ground(MonthCredit credit) {
			return credit.amount().isPositive()
					? this.grounds.computeIfAbsent(Ground.of(this.slice.run().region(), credit), Ground::id) : null;
		}

		private void miss(Member member, YearMonth month, MissedReason reason, String keys) {
			this.missed.add(new Missed(member, month, reason, keys));
		}

		Money sum() {
			return Money.sum(this.credits.stream().map((draft) -> draft.credit().amount()).toList());
		}

		/** The largest changes against the month before. */
		List<DraftCredit> outliers() {
			return this.changed.stream()
				.sorted(Comparator.comparingLong(DraftCredit::change).reversed())
				.limit(OUTLIERS)
				.toList();
		}

		/** Each ground once, in the order of the ids, in which everybody writes them. */
		List<Ground> grounds() {
			return this.grounds.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByValue())
				.map(Map.Entry::getKey)
				.toList();
		}

	}

	/** A credit that is not booked yet. */
	record DraftCredit(Member member, UUID ground, MonthCredit credit, UUID line) {

		long change() {
			return Math.abs(this.credit.amount().fen() - this.member.before.fen());
		}

	}

	/** Somebody who could not be credited for a month. */
	record Missed(Member member, YearMonth month, MissedReason reason, String keys) {

	}

	/** What is counted apart: each kind, and months credited late. */
	record CountKey(CreditKind kind, boolean late) implements Comparable<CountKey> {

		@Override
		public int compareTo(CountKey other) {
			int byKind = this.kind.compareTo(other.kind);
			return (byKind != 0) ? byKind : Boolean.compare(this.late, other.late);
		}

	}

	/** People and their sum. */
	static final class Count {

		int people;

		Money sum = Money.ZERO;

		private void add(Money amount) {
			this.people++;
			this.sum = this.sum.plus(amount);
		}

	}

}
