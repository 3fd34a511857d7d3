package org.gongji.desk.web;

import java.time.ZonedDateTime;
import java.util.List;

import org.gongji.account.Movements.Told;
import org.gongji.account.PersonalAccount;
import org.gongji.casework.CaseId;
import org.gongji.crediting.SeenOpenings.SeenOpening;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.person.SocialSecurityCard;

/**
 * What a member's home shows: the account or why there is none, what was brought over
 * from before the reform (or null), the newest movements, what the member is to each
 * owner whose money is open to them, and the card (or null), and what was credited too
 * much and is to be taken from later credits, and what has left the account and has not
 * arrived.
 *
 * @param claim a case by which money is claimed from the member now, or null
 */
record MyPage(Person person, PersonalAccount account, SeenOpening opening, NoAccount noAccount, ZonedDateTime asOf,
		List<Told> newest, List<Relation> payers, SocialSecurityCard card, Money claimed, Money onTheWay,
		CaseId claim) {

	public boolean hasAccount() {
		return this.account != null;
	}

	public boolean frozen() {
		return hasAccount() && this.account.state() == PersonalAccount.State.FROZEN;
	}

	public boolean closed() {
		return hasAccount() && this.account.state() == PersonalAccount.State.CLOSED;
	}

	public boolean cardLost() {
		return this.card != null && this.card.state() == SocialSecurityCard.State.LOST;
	}

	/** Why someone has no personal account. */
	enum NoAccount {

		/** Takes part in the residents' scheme, which has none. */
		RESIDENT,
		/** Takes part in the pool alone. */
		POOL_ONLY,
		/** Takes part in no scheme. */
		NOT_INSURED,
		/** Would have one; none has been opened. */
		NOT_OPENED;

		static NoAccount of(Person person) {
			if (!person.insured()) {
				return NOT_INSURED;
			}
			return switch (person.scheme()) {
				case RESIDENT -> RESIDENT;
				case EMPLOYEE -> switch (person.accountType()) {
					case POOL_ONLY -> POOL_ONLY;
					case COMBINED -> NOT_OPENED;
				};
			};
		}

	}

}
