package org.gongji.casework;

import java.util.List;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.money.Money;

/** Where money goes that came for a closed account, or what it waits for (OQ-08c). */
public sealed interface LaterWay {

	/**
	 * It can go on: to an account of this installation, to payees, or both; in fen.
	 *
	 * @param account what goes to the account; zero where all is paid out
	 * @param to null where nothing goes to an account
	 */
	record Onward(Money account, AccountId to, Region region, List<Owed> owed) implements LaterWay {

		public Onward {
			owed = List.copyOf(owed);
		}

		static Onward paid(List<Owed> owed) {
			return new Onward(Money.ZERO, null, null, owed);
		}

		/** What changes with where it goes. */
		String content() {
			return this.account.fen() + " " + this.to + " " + this.owed;
		}

	}

	/** Something has to come first. */
	record Waits(Why why) implements LaterWay {

		public String messageKey() {
			return "casework.later.waits." + this.why;
		}

	}

	/** What has to come first. */
	enum Why {

		/** The balance itself has not arrived at the other region yet. */
		UNDER_WAY,
		/** The owner has died since: the heirs apply first. */
		OWNER_DIED,
		/** The owner's bank account is not known. */
		OWNER_ACCOUNT,
		/** The bank account of the agency at the destination is not known. */
		AGENCY_ACCOUNT,
		/** An heir has no bank account. */
		HEIR_ACCOUNT;

		/** Whether the window can name the account that is missing. */
		public boolean asksForAccount() {
			return this == OWNER_ACCOUNT || this == AGENCY_ACCOUNT;
		}

	}

}
