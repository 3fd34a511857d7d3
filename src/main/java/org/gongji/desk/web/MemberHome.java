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

	private static final SeenOpenings.Beside NOTHING = new SeenOpenings.Beside(null, Money.ZERO);

	private final Cards cards;

	private final PersonalAccounts accounts;

	private final Statements statements;

	private final Movements movements;

	private final SeenOpenings openings;

	private final FamilyPool pool;

	private final Cases cases;

	private final Clock clock;

	MemberHome(Cards cards, PersonalAccounts accounts, Statements statements, Movements movements,
			SeenOpenings openings, FamilyPool pool, Cases cases, Clock clock) {
		this.cards = cards;
		this.accounts = accounts;
		this.statements = statements;
		this.movements = movements;
		this.openings = openings;
		this.pool = pool;
		this.cases = cases;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public MyPage of(PersonId id) {
		CardHolder holder = this.cards.holder(id).orElseThrow(() -> new MissingRow("person"));
		PersonalAccount account = this.accounts.of(id).orElse(null);
		List<Movements.Told> newest = (account != null)
				? this.movements.tell(id, this.statements.newest(account.id(), NEWEST)) : List.of();
		SeenOpenings.Beside beside = (account != null) ? this.openings.beside(id) : NOTHING;
		List<Case> cases = this.cases.of(id);
		return new MyPage(holder.person(), account, beside.opening(),
				(account != null) ? null : MyPage.NoAccount.of(holder.person()), ZonedDateTime.now(this.clock), newest,
				this.pool.payersFor(id).stream().map(FamilyPayer::relation).toList(), holder.card(), beside.owed(),
				onTheWay(cases), claim(cases));
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
