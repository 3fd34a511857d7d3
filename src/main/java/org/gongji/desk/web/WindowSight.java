package org.gongji.desk.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.AuditRow;
import org.gongji.audit.AuditSearch;
import org.gongji.casework.Case;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseState;
import org.gongji.casework.Cases;
import org.gongji.crediting.SeenClaims;
import org.gongji.family.SharedLine;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.Cards;
import org.gongji.person.Masking;
import org.gongji.person.Person;
import org.gongji.person.PersonSight;
import org.gongji.person.SocialSecurityCard;

import org.springframework.stereotype.Component;

/** What a clerk sees of a person at one glance, one statement for each room. */
@Component
class WindowSight implements PersonSight {

	private static final int ACTS = 5;

	/** Each look leaves a record of its own; the clerk wants to know what was done. */
	private static final String LOOKED = "person.opened";

	private final PersonalAccounts accounts;

	private final Sharing sharing;

	private final Cases cases;

	private final Cards cards;

	private final SeenClaims claims;

	private final AuditSearch audit;

	private final Clock clock;

	WindowSight(PersonalAccounts accounts, Sharing sharing, Cases cases, Cards cards, SeenClaims claims,
			AuditSearch audit, Clock clock) {
		this.accounts = accounts;
		this.sharing = sharing;
		this.cases = cases;
		this.cards = cards;
		this.claims = claims;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Sight of(Person person, SignedIn clerk) {
		PersonalAccount account = this.accounts.of(person.id()).orElse(null);
		Map<Boolean, List<SharedLine>> family = this.sharing.around(person.id());
		List<SocialSecurityCard> issued = this.cards.of(person.id());
		List<Case> known = this.cases.around(person.id())
			.stream()
			.filter((one) -> one.region().equals(clerk.region()))
			.toList();
		return new Sight("desk/sight",
				new Seen(person, account, issued.isEmpty() ? null : issued.get(0).state(), masked(family.get(true)),
						masked(family.get(false)), known, this.claims.open(person.id()),
						this.audit.latest(clerk.region(), person.id().value(), LOOKED, ACTS), this.clock.getZone()));
	}

	private static List<Relative> masked(List<SharedLine> lines) {
		return lines.stream().map((line) -> new Relative(Masking.name(line.name()), line.active())).toList();
	}

	/** A relative, masked, and whether the binding is in use now. */
	record Relative(String name, boolean active) {

	}

	/**
	 * What is seen.
	 *
	 * @param account null where there is none
	 * @param card the state of the newest card, or null where none was issued
	 * @param users who may use this person's money
	 * @param owners whose money this person may use
	 * @param owed what was credited too much and not given back
	 */
	record Seen(Person person, PersonalAccount account, SocialSecurityCard.State card, List<Relative> users,
			List<Relative> owners, List<Case> cases, Money owed, List<AuditRow> acts, ZoneId zone) {

		public boolean frozen() {
			return this.account != null && this.account.state() == PersonalAccount.State.FROZEN;
		}

		public boolean closed() {
			return this.account != null && this.account.closed();
		}

		public boolean lost() {
			return this.card == SocialSecurityCard.State.LOST;
		}

		/** How many cases are not closed. */
		public long open() {
			return this.cases.stream().filter((one) -> !one.state().closed()).count();
		}

		/** The cases by which earlier records of this person have ended. */
		public List<Case> earlier() {
			return this.cases.stream()
				.filter((one) -> one.kind() == CaseKind.RECORD_MERGE && one.state() == CaseState.DONE)
				.filter((one) -> !one.person().equals(this.person.id()))
				.toList();
		}

		public boolean alarming() {
			return this.person.dead() || frozen() || closed() || lost() || this.owed.isPositive() || open() > 0;
		}

	}

}
