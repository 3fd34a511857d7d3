package org.gongji.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.account.LaterMoney.Cause;
import org.gongji.account.LaterMoney.Later;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.LaterWay.Onward;
import org.gongji.casework.LaterWay.Waits;
import org.gongji.casework.LaterWay.Why;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/**
 * Who follows a closed account (OQ-08c): the account at the destination or its agency,
 * the owner's bank account, the heirs. What was topped up for past months is the owner's
 * own while that one lives (OQ-27). An account that is in use again gets its money
 * itself.
 */
@Component
class LaterWays {

	private final PersonalAccounts accounts;

	private final People people;

	private final Payees payees;

	private final Heirs heirs;

	private final TransferRows transfers;

	LaterWays(PersonalAccounts accounts, People people, Payees payees, Heirs heirs, TransferRows transfers) {
		this.accounts = accounts;
		this.people = people;
		this.payees = payees;
		this.heirs = heirs;
		this.transfers = transfers;
	}

	/** Of the sums that wait for the account of a case that closed it; above zero. */
	LaterWay of(Case closing, List<Later> some) {
		Money amount = sum(some);
		Optional<PersonalAccount> again = account(closing.person(), closing.account())
			.filter((one) -> one.state() != PersonalAccount.State.CLOSED);
		if (again.isPresent()) {
			return new Onward(amount, closing.account(), closing.region(), List.of());
		}
		return switch (closing.kind()) {
			case DEATH -> estate(closing, amount);
			case REFUND -> owner(closing, amount);
			case TRANSFER_OUT -> moved(closing, ((TransferAsked) closing.facts()).moveTo(), amount,
					dead(closing) ? Money.ZERO : topUp(some, amount));
			case RECORD_MERGE -> merged(((MergeAsked) closing.facts()).kept(), amount);
			default -> throw new IllegalArgumentException("A case that closes no account");
		};
	}

	static Money sum(List<Later> some) {
		return Money.sum(some.stream().map(Later::amount).toList());
	}

	private static Money topUp(List<Later> some, Money amount) {
		Money topUp = sum(some.stream().filter((one) -> one.cause() == Cause.TOP_UP).toList());
		return topUp.isPositive() ? topUp.min(amount) : Money.ZERO;
	}

	private LaterWay estate(Case closing, Money amount) {
		Map<String, Heir> byRef = this.heirs.of(closing).stream().collect(Collectors.toMap(Heir::ref, (one) -> one));
		List<HeirPart> parts = HeirShares.split(amount, this.heirs.shares(closing.id()))
			.stream()
			.filter((part) -> part.amount().isPositive())
			.toList();
		return parts.stream().anyMatch((part) -> byRef.get(part.heir()).payee() == null) ? new Waits(Why.HEIR_ACCOUNT)
				: Onward.paid(
						parts.stream().map((part) -> new Owed(byRef.get(part.heir()).payee(), part.amount())).toList());
	}

	/** To the account of the record that goes on, wherever that is by now. */
	private LaterWay merged(PersonId kept, Money amount) {
		PersonalAccount account = this.accounts.of(kept).orElseThrow(() -> new MissingRow("account"));
		return new Onward(amount, account.id(), account.region(), List.of());
	}

	/** After a death into the estate: where another account is in use, onto that. */
	private LaterWay owner(Case closing, Money amount) {
		if (dead(closing)) {
			return this.accounts.of(closing.person())
				.filter((one) -> !one.closed())
				.<LaterWay>map((one) -> new Onward(amount, one.id(), one.region(), List.of()))
				.orElse(new Waits(Why.OWNER_DIED));
		}
		return payee(closing, false).<LaterWay>map((one) -> Onward.paid(List.of(new Owed(one.id(), amount))))
			.orElse(new Waits(Why.OWNER_ACCOUNT));
	}

	private LaterWay moved(Case closing, MoveTo moveTo, Money amount, Money topUp) {
		if (moveTo.region() != null && underWay(closing)) {
			return new Waits(Why.UNDER_WAY);
		}
		List<Owed> owed = new ArrayList<>();
		if (topUp.isPositive()) {
			LaterWay own = owner(closing, topUp);
			if (!(own instanceof Onward onward)) {
				return own;
			}
			owed.addAll(onward.owed());
		}
		Money rest = amount.minus(topUp);
		if (rest.isZero()) {
			return Onward.paid(owed);
		}
		if (moveTo.region() == null) {
			Optional<Payee> agency = payee(closing, true);
			agency.ifPresent((one) -> owed.add(new Owed(one.id(), rest)));
			return agency.isPresent() ? Onward.paid(owed) : new Waits(Why.AGENCY_ACCOUNT);
		}
		return new Onward(rest, destination(closing.person(), moveTo.region()), moveTo.region(), owed);
	}

	/** Nothing overtakes the balance, also not what goes to the owner. */
	private boolean underWay(Case closing) {
		return this.transfers.find(closing.id()).filter((one) -> one.arrivedOn() != null).isEmpty();
	}

	private boolean dead(Case closing) {
		return this.people.find(closing.person()).filter(Person::dead).isPresent();
	}

	private Optional<Payee> payee(Case closing, boolean agency) {
		return this.payees.of(closing.id(), closing.region())
			.stream()
			.filter((one) -> (one.kind() == PayeeKind.AGENCY) == agency)
			.findFirst();
	}

	private AccountId destination(PersonId person, Region region) {
		return this.accounts.of(List.of(person))
			.stream()
			.filter((one) -> one.region().equals(region))
			.map(PersonalAccount::id)
			.findFirst()
			.orElseThrow(() -> new MissingRow("account"));
	}

	private Optional<PersonalAccount> account(PersonId person, AccountId id) {
		return this.accounts.of(List.of(person)).stream().filter((one) -> one.id().equals(id)).findFirst();
	}

}
