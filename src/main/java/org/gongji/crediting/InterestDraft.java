package org.gongji.crediting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts a slice of a run of interest: reads every change of its accounts in one
 * statement and reckons by the run's terms. The transaction is the caller's.
 */
@Component
class InterestDraft {

	private final InterestRows interest;

	private final DraftRows drafts;

	private final SliceRows slices;

	private final RuleBooks books;

	private final JdbcClient jdbc;

	private final Clock clock;

	InterestDraft(InterestRows interest, DraftRows drafts, SliceRows slices, RuleBooks books, JdbcClient jdbc,
			Clock clock) {
		this.interest = interest;
		this.drafts = drafts;
		this.slices = slices;
		this.books = books;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void draft(Slice slice) {
		InterestTerms terms = this.interest.terms(slice.run().id()).orElseThrow();
		InterestTerms cited = (InterestTerms.of(terms.year(),
				(day) -> this.books.on(slice.run().region(), day)) instanceof InterestTerms.Ready ready) ? ready.terms()
						: terms;
		SliceDraft.Tally tally = new SliceDraft.Tally(slice);
		Map<UUID, List<Long>> sums = new HashMap<>();
		Map<Member, BalanceHistory> histories = read(slice, terms);
		histories.forEach((member, history) -> {
			List<Long> added = terms.stretches()
				.stream()
				.map((stretch) -> history.sum(terms.method(), stretch.from(), stretch.until()))
				.toList();
			Money amount = terms.interest(added);
			if (amount.isPositive()) {
				sums.put(member.person, added);
				tally.credit(member, new MonthCredit(YearMonth.from(terms.postingDay()), CreditKind.INTEREST, null,
						terms.onlyRate(), amount, cited.citations()));
			}
		});
		this.drafts.write(slice, tally);
		this.interest.sums(slice, sums);
		this.slices.drafted(slice, histories.size(), tally.credits.size(), tally.sum(), 0,
				OffsetDateTime.now(this.clock));
	}

	/** Whatever was booked before the period counts as of the day before it. */
	private Map<Member, BalanceHistory> read(Slice slice, InterestTerms terms) {
		Map<UUID, Member> members = new LinkedHashMap<>();
		Map<Member, BalanceHistory> histories = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select person_id, account_id, on_day, sum(fen) from (
					       select a.person_id, a.id as account_id,
					              case when e.business_day < ? then cast(? as date) else e.business_day end as on_day,
					              case p.side when 'C' then p.amount_fen else -p.amount_fen end as fen
					         from personal_account a join ledger_posting p on p.account_id = a.id
					         join ledger_entry e on e.id = p.entry_id
					        where a.region = ? and a.state <> 'closed' and e.business_day < ? and"""
					+ Slice.within("a.person_id") + """
							) as moved group by person_id, account_id, on_day order by person_id""")
			.params(terms.from(), terms.from().minusDays(1), slice.run().region().code(), terms.until(), slice.from(),
					slice.until())
			.query((row) -> {
				UUID person = row.getObject(1, UUID.class);
				Member member = members.get(person);
				if (member == null) {
					member = new Member(person, row.getObject(2, UUID.class), null);
					members.put(person, member);
					histories.put(member, new BalanceHistory());
				}
				histories.get(member).change(row.getObject(3, LocalDate.class), row.getLong(4));
			});
		merged(slice, terms, (person, day, fen) -> {
			Member member = members.get(person);
			if (member != null) {
				histories.get(member).change(day, fen);
			}
		});
		return histories;
	}

	/**
	 * What stood on the account of a record that was merged bears interest for the one
	 * kept.
	 */
	private void merged(Slice slice, InterestTerms terms, Change change) {
		this.jdbc.sql("""
				select m.merged_into_id, case when e.business_day < ? then cast(? as date) else e.business_day end,
				       case p.side when 'C' then p.amount_fen else -p.amount_fen end
				  from person m join personal_account a on a.person_id = m.id
				  join ledger_posting p on p.account_id = a.id join ledger_entry e on e.id = p.entry_id
				 where a.region = ? and e.business_day < ? and""" + Slice.within("m.merged_into_id"))
			.params(terms.from(), terms.from().minusDays(1), slice.run().region().code(), terms.until(), slice.from(),
					slice.until())
			.query((row) -> {
				change.of(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getLong(3));
			});
	}

	/** A balance that changed on a day by so many fen. */
	private interface Change {

		void of(UUID person, LocalDate day, long fen);

	}

}
