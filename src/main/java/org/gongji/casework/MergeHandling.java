package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.account.MergeBooking;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.MergedYears;
import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.family.MergedFamily;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.RecordMerging;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * Two records of one person become one (合并档案): the person of the case is the record that
 * ends. Its balance, counters and bindings go on with the one that is kept; everything
 * else of it ends.
 */
@Component
class MergeHandling implements CaseHandling, CaseCheck {

	private final RuleBooks books;

	private final MergeChecks checks;

	private final MergeRows rows;

	private final RecordMerging merging;

	private final MergedFamily family;

	private final BenefitYears years;

	private final MergedYears counters;

	private final PersonalAccounts accounts;

	private final MergeBooking booking;

	MergeHandling(RuleBooks books, MergeChecks checks, MergeRows rows, RecordMerging merging, MergedFamily family,
			BenefitYears years, MergedYears counters, PersonalAccounts accounts, MergeBooking booking) {
		this.books = books;
		this.checks = checks;
		this.rows = rows;
		this.merging = merging;
		this.family = family;
		this.years = years;
		this.counters = counters;
		this.accounts = accounts;
		this.booking = booking;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.RECORD_MERGE;
	}

	@Override
	public boolean freezes() {
		return true;
	}

	/** A record without an account, or with a closed one, is merged too. */
	@Override
	public boolean takes(PersonalAccount account) {
		return account == null || account.state() != PersonalAccount.State.FROZEN;
	}

	@Override
	public void opened(Case one) {
		this.rows.add(one.id(), one.region(), one.person(), kept(one));
	}

	/** In the order of every use: counters of the year, bindings, accounts. */
	@Override
	public void hold(Case one) {
		this.merging.hold(one.person(), kept(one));
		this.years.hold(List.of(one.person(), kept(one)));
		this.family.hold(one.person(), kept(one));
		this.booking.hold(one.person(), kept(one));
	}

	/** No text rules it; what stands in its way is a fact, and said as one. */
	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		CaseworkRules rules = new CaseworkRules(this.books.on(one.region(), day), day);
		if (!faults(one).isEmpty()) {
			return rules.refuse(CaseReason.NOT_MERGEABLE, null);
		}
		Money balance = this.checks.account(one.person(), one.region())
			.map(PersonalAccount::available)
			.orElse(Money.ZERO);
		return new Entitlement.Merged(balance, List.of(), rules.digest());
	}

	private List<MergeFault> faults(Case one) {
		return this.checks.faults(one.region(), one.person(), kept(one), one.id());
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		return (one.kind() != kind()) ? List.of()
				: faults(one).stream()
					.map((fault) -> CaseGap.of("merge", fault.messageKey(), fault.arguments().toArray()))
					.toList();
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		PersonId kept = kept(one);
		EntryId entry = this.checks.account(one.person(), one.region())
			.filter((account) -> !account.closed())
			.map((account) -> this.booking.move(account.id(), this.accounts.of(kept).orElseThrow().id(), one.region(),
					decided.amount(), day))
			.orElse(null);
		this.counters.carry(one.person(), kept, "merge-" + one.id());
		this.merging.merge(one.person(), kept, one.region(), day, by);
		return new Carried(entry, true);
	}

	private static PersonId kept(Case one) {
		return ((MergeAsked) one.facts()).kept();
	}

}
