package org.gongji.desk.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

import org.gongji.access.MissingRow;
import org.gongji.account.Movements;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.Statements;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseState;
import org.gongji.casework.Cases;
import org.gongji.crediting.SeenClaims;
import org.gongji.crediting.SeenOpenings;
import org.gongji.family.FamilyPayer;
import org.gongji.family.FamilyPool;
import org.gongji.money.Money;
import org.gongji.person.CardHolder;
import org.gongji.person.Cards;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a member's home shows. */
@Component
class MemberHome {

	private static final int NEWEST = 3;

	private final Cards cards;

	private final PersonalAccounts accounts;

	private final Statements statements;

	private final Movements movements;

	private final SeenOpenings openings;

	private final FamilyPool pool;

	private final SeenClaims claims;

	private final Cases cases;

	private final Clock clock;

	MemberHome(Cards cards, PersonalAccounts accounts, Statements statements, Movements movements,
			SeenOpenings openings, FamilyPool pool, SeenClaims claims, Cases cases, Clock clock) {
		this.cards = cards;
		this.accounts = accounts;
		this.statements = statements;
		this.movements = movements;
		this.openings = openings;
		this.pool = pool;
		this.claims = claims;
		this.cases = cases;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public MyPage of(PersonId id) {
		CardHolder holder = this.cards.holder(id).orElseThrow(() -> new MissingRow("person"));
		PersonalAccount account = this.accounts.of(id).orElse(null);
		List<Movements.Told> newest = (account != null)
				? this.movements.tell(id, this.statements.newest(account.id(), NEWEST)) : List.of();
		Money owed = (account != null) ? this.claims.open(id) : Money.ZERO;
		// only who owes something, or whose account is not in use, has a case to be told
		// of here
		List<Case> cases = (owed.isPositive() || (account != null && !account.usable())) ? this.cases.of(id)
				: List.of();
		return new MyPage(holder.person(), account, (account != null) ? this.openings.of(id).orElse(null) : null,
				(account != null) ? null : MyPage.NoAccount.of(holder.person()), ZonedDateTime.now(this.clock), newest,
				this.pool.payersFor(id).stream().map(FamilyPayer::relation).toList(), holder.card(), owed,
				(account != null) ? onTheWay(cases) : Money.ZERO, claim(cases));
	}

	/** What has left the account by an approved case and has not arrived. */
	private static Money onTheWay(List<Case> cases) {
		return cases.stream().filter(Case::onTheWay).map(Case::amount).reduce(Money.ZERO, Money::plus);
	}

	/** The newest claim that is decided and not settled. */
	private static CaseId claim(List<Case> cases) {
		return cases.stream()
			.filter((one) -> one.kind() == CaseKind.CLAIM && one.state() == CaseState.APPROVED)
			.map(Case::id)
			.findFirst()
			.orElse(null);
	}

}
