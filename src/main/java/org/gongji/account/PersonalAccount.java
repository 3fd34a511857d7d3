package org.gongji.account;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A personal account (个人账户) as it stands: what may be spent, what is on hold, and what
 * relatives leave to the owner, in fen.
 */
public record PersonalAccount(AccountId id, Region region, PersonId owner, Money available, Money held,
		Money familyFloor, State state, LocalDate openedOn) {

	public boolean usable() {
		return this.state == State.OPEN;
	}

	public boolean closed() {
		return this.state == State.CLOSED;
	}

	/** Open, frozen while a transfer, refund or estate is under way, or closed. */
	public enum State {

		OPEN, FROZEN, CLOSED;

		static State of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT));
		}

	}

}
