package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.ClaimOutcome.NotSet;
import org.gongji.casework.ClaimOutcome.TooMuch;
import org.gongji.casework.ClaimOutcome.Why;
import org.gongji.money.Money;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.Ruled;

import org.springframework.stereotype.Component;

/** By how much a claim may go down, each way. */
@Component
class ClaimLimits {

	private final Debts debts;

	private final ClaimRows rows;

	private final PersonalAccounts accounts;

	private final RuleBooks books;

	private final Clock clock;

	ClaimLimits(Debts debts, ClaimRows rows, PersonalAccounts accounts, RuleBooks books, Clock clock) {
		this.debts = debts;
		this.rows = rows;
		this.accounts = accounts;
		this.books = books;
		this.clock = clock;
	}

	/** Why this much cannot come off the claim that way; empty where it can. */
	Optional<ClaimOutcome> against(Case one, ClaimAct.Kind kind, Money amount) {
		Money owed = Debts.open(this.debts.of(one));
		if (amount.compareTo(owed) > 0) {
			return Optional.of(new TooMuch(Why.OVER_OWED, owed));
		}
		return switch (kind) {
			case PAID -> Optional.empty();
			case SET_OFF -> over(amount, balance(one), Why.OVER_BALANCE);
			case DROPPED -> {
				Money most = drop(one);
				yield (most == null) ? Optional.of(new NotSet(List.of(CaseworkKeys.DROP_UP_TO.name())))
						: over(amount, most, Why.OVER_LIMIT);
			}
		};
	}

	private static Optional<ClaimOutcome> over(Money amount, Money most, Why why) {
		return (amount.compareTo(most) > 0) ? Optional.of(new TooMuch(why, most)) : Optional.empty();
	}

	private Money balance(Case one) {
		return this.accounts.of(one.person())
			.filter(PersonalAccount::usable)
			.filter((account) -> account.region().equals(one.region()))
			.map(PersonalAccount::available)
			.orElse(Money.ZERO);
	}

	/** What may still be dropped of the claim; null where the bureau has not said. */
	Money drop(Case one) {
		Money limit = this.books.on(one.region(), LocalDate.now(this.clock))
			.find(CaseworkKeys.DROP_UP_TO)
			.map(Ruled::value)
			.orElse(null);
		if (limit == null) {
			return null;
		}
		Money dropped = Money.sum(this.rows.acts(one.id())
			.stream()
			.filter((act) -> act.kind() == ClaimAct.Kind.DROPPED && act.state() == ClaimAct.State.BOOKED)
			.map(ClaimAct::amount)
			.toList());
		return limit.minus(limit.min(dropped));
	}

}
