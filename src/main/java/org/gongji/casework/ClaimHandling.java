package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.account.AccountId;
import org.gongji.account.ClaimBooking;
import org.gongji.casework.CaseFacts.ClaimAsked;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money is claimed from somebody (追回): the approval fixes the amount, and uses after a
 * death become a claim in the books. What takes it down comes after, by {@link Claims}.
 */
@Component
class ClaimHandling implements CaseHandling {

	private final RuleBooks books;

	private final Debts debts;

	private final ClaimRows rows;

	private final ClaimBooking booking;

	ClaimHandling(RuleBooks books, Debts debts, ClaimRows rows, ClaimBooking booking) {
		this.books = books;
		this.debts = debts;
		this.rows = rows;
		this.booking = booking;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.CLAIM;
	}

	/** Several may run, of different debts; the debts keep each other out. */
	@Override
	public String openKey(PersonId person, AccountId account, CaseFacts facts) {
		return null;
	}

	/** It is not the person's to take back. */
	@Override
	public boolean withdrawnByMember() {
		return false;
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		CaseworkRules rules = new CaseworkRules(this.books.on(one.region(), day), day);
		return rules.inForce(() -> {
			Ruled<List<String>> recovered = rules.find(CaseworkKeys.RECOVERED);
			if (recovered == null) {
				return rules.unset(CaseworkKeys.RECOVERED);
			}
			List<Debt> now = now(one);
			if (!now.stream().allMatch((debt) -> recovered.value().contains(debt.source().word()))) {
				return rules.refuse(CaseReason.NOT_RECOVERED, null, recovered.citation());
			}
			Money amount = Debts.open(now);
			return amount.isPositive() ? new Entitlement.Claimed(amount, List.of(recovered.citation()), rules.digest())
					: rules.refuse(CaseReason.NOTHING_OWED, null, recovered.citation());
		});
	}

	private List<Debt> now(Case one) {
		return this.debts.claimable(one, ((ClaimAsked) one.facts()).debts());
	}

	/** Each debt with its amount: the sum alone could hide that they have changed. */
	@Override
	public String content(Case one) {
		return String.join("\n", now(one).stream().map((debt) -> debt.ref().key() + " " + debt.open().fen()).toList());
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		List<Debt> now = now(one);
		this.rows.fix(one.id(), now);
		Money used = Debts.open(now.stream().filter((debt) -> debt.source() == Debt.Source.USE).toList());
		EntryId entry = used.isPositive() ? this.booking.claimUses(one.region(), used, day) : null;
		return new Carried(entry, false);
	}

	/** In the transaction of the move: a debt is taken while its case may claim it. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(CaseMoved moved) {
		if (!(moved.now().facts() instanceof ClaimAsked)) {
			return;
		}
		switch (moved.step().move()) {
			case OPEN -> now(moved.now()).forEach((debt) -> this.rows.add(moved.now(), debt));
			case REFUSE, WITHDRAW -> this.rows.release(moved.now().id());
			default -> {
			}
		}
	}

}
