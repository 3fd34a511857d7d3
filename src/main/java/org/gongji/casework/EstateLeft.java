package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Later;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.approval.Approvals;
import org.gongji.casework.LaterWay.Waits;
import org.gongji.casework.LaterWay.Why;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What there is to inherit of somebody who has died (遗产): the balance, or of an account
 * that a refund had closed before what came for it since (OQ-08c, OQ-27). Amounts are
 * fen.
 */
@Component
@Transactional(readOnly = true)
public class EstateLeft {

	private final PersonalAccounts accounts;

	private final LaterMoney later;

	private final LaterRows rows;

	private final LaterWays ways;

	private final Cases cases;

	private final Approvals approvals;

	private final Clock clock;

	EstateLeft(PersonalAccounts accounts, LaterMoney later, LaterRows rows, LaterWays ways, Cases cases,
			Approvals approvals, Clock clock) {
		this.accounts = accounts;
		this.later = later;
		this.rows = rows;
		this.ways = ways;
		this.cases = cases;
		this.approvals = approvals;
		this.clock = clock;
	}

	/** Empty where the heirs have nothing to ask for in this region. */
	public Optional<Money> of(PersonId owner, Region region) {
		return this.accounts.of(owner)
			.filter((account) -> account.region().equals(region))
			.filter(this::inherited)
			.map(this::amount);
	}

	boolean closed(PersonId owner, AccountId account) {
		return this.accounts.of(List.of(owner)).stream().anyMatch((one) -> one.id().equals(account) && one.closed());
	}

	/** Whether heirs can ask for what the account has, or for what came for it. */
	boolean inherited(PersonalAccount account) {
		return !account.closed() || came(account).isPositive();
	}

	/** The balance with its holds; of a closed account what waits for the heirs. */
	Money amount(PersonalAccount account) {
		return account.closed() ? came(account) : account.available().plus(account.held());
	}

	private Money came(PersonalAccount account) {
		List<Later> some = waiting(account.id());
		Money amount = LaterWays.sum(some);
		if (!amount.isPositive()) {
			return Money.ZERO;
		}
		boolean heirs = Optional.ofNullable(this.rows.closings(List.of(account.owner())).get(account.id()))
			.flatMap(this.cases::find)
			.map((closing) -> this.ways.of(closing, some) instanceof Waits waits && waits.why() == Why.OWNER_DIED)
			.orElse(true);
		return heirs ? amount : Money.ZERO;
	}

	/**
	 * What came goes onto 应付遗产 for the heirs of a case. Passing it on to the owner that
	 * waits for a second clerk ends with it.
	 * @throws IllegalStateException where something else waits than was decided on: the
	 * caller holds the account
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	EntryId inherit(Case one, Money amount, Actor by) {
		List<Later> some = waiting(one.account());
		if (!LaterWays.sum(some).equals(amount)) {
			throw new IllegalStateException("Something else waits for a closed account than was seen");
		}
		this.rows.waiting(one.account()).ifPresent((pass) -> {
			this.approvals.giveBack(by, one.region(), pass.approval(), DeathStopsCases.REASON);
			this.rows.givenBack(pass, DeathStopsCases.REASON, by.name(), now());
		});
		return this.later.inherit(one.region(), some, one.id().value(), LocalDate.now(this.clock));
	}

	private List<Later> waiting(AccountId account) {
		return this.later.of(account).stream().filter((each) -> each.passed() == null).toList();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

}
