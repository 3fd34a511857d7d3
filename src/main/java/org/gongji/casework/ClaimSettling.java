package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.gongji.account.AccountId;
import org.gongji.account.ClaimBooking;
import org.gongji.account.ClaimBooking.Down;
import org.gongji.account.HeldAccounts;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.crediting.ClaimsDown;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books an act on a claim, the oldest debt first, in the approving transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimSettling {

	private final Debts debts;

	private final ClaimRows rows;

	private final PersonalAccounts accounts;

	private final HeldAccounts held;

	private final ClaimBooking booking;

	private final ClaimsDown credits;

	private final Clock clock;

	ClaimSettling(Debts debts, ClaimRows rows, PersonalAccounts accounts, HeldAccounts held, ClaimBooking booking,
			ClaimsDown credits, Clock clock) {
		this.debts = debts;
		this.rows = rows;
		this.accounts = accounts;
		this.held = held;
		this.booking = booking;
		this.credits = credits;
		this.clock = clock;
	}

	/** Holds every account that the claim touches, as a run of credits does, too. */
	Set<AccountId> hold(Case one) {
		Set<PersonId> people = new HashSet<>(Set.of(one.person()));
		this.debts.of(one).forEach((debt) -> people.add(debt.owner()));
		return this.held
			.holding(this.accounts.of(people)
				.stream()
				.filter((account) -> account.region().equals(one.region()))
				.map(PersonalAccount::id)
				.toList())
			.keySet();
	}

	EntryId book(Case one, ClaimAct act) {
		List<Part> parts = parts(one, act.amount());
		Down down = new Down(sum(parts, Debt.Source.CREDIT), sum(parts, Debt.Source.USE), estates(one, parts));
		LocalDate day = (act.on() != null) ? act.on() : LocalDate.now(this.clock);
		EntryId entry = switch (act.kind()) {
			case PAID -> this.booking.paid(one.region(), down, day);
			case SET_OFF ->
				this.booking.setOff(one.region(), this.accounts.of(one.person()).orElseThrow().id(), down, day);
			case DROPPED -> this.booking.drop(one.region(), down, day);
		};
		List<ClaimRows.Item> items = this.rows.items(one.id());
		parts.forEach((part) -> {
			items.stream()
				.filter((item) -> item.ref().equals(part.debt().ref()))
				.forEach((item) -> this.rows.part(act, one.region(), item, part.amount()));
			if (part.debt().source() == Debt.Source.CREDIT) {
				this.credits.down(part.debt().id(), one.region(), ClaimsDown.How.valueOf(act.kind().name()),
						part.amount(), entry);
			}
		});
		return entry;
	}

	private List<Part> parts(Case one, Money amount) {
		List<Part> parts = new ArrayList<>();
		Money left = amount;
		for (Debt debt : this.debts.of(one)) {
			Money part = debt.open().min(left);
			if (part.isPositive()) {
				parts.add(new Part(debt, part));
				left = left.minus(part);
			}
		}
		return parts;
	}

	/** What goes back to accounts of the dead that still take money. */
	private Map<AccountId, Money> estates(Case one, List<Part> parts) {
		Set<AccountId> taking = hold(one);
		Map<AccountId, Money> estates = new TreeMap<>();
		parts.stream()
			.filter((part) -> part.debt().source() == Debt.Source.USE)
			.forEach((part) -> this.accounts.of(part.debt().owner())
				.map(PersonalAccount::id)
				.filter(taking::contains)
				.ifPresent((account) -> estates.merge(account, part.amount(), Money::plus)));
		return estates;
	}

	private static Money sum(List<Part> parts, Debt.Source source) {
		return Money.sum(parts.stream().filter((part) -> part.debt().source() == source).map(Part::amount).toList());
	}

	/** By how much a debt goes down. */
	private record Part(Debt debt, Money amount) {

	}

}
