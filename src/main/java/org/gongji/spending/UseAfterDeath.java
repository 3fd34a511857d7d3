package org.gongji.spending;

import java.time.LocalDate;
import java.util.UUID;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A use on a day after the owner's death (死亡后使用), less what was taken back since; in fen.
 *
 * @param user who was treated or insured by it, or who showed the code
 * @param own what came from the account of the deceased
 * @param fund what the fund paid
 * @param marked whether it is to be recovered into the estate
 */
public record UseAfterDeath(UUID id, Kind kind, LocalDate on, String reference, PersonId user, Money own, Money fund,
		boolean marked) {

	/** What was used. */
	public enum Kind {

		/** A purchase or visit in the name of the deceased. */
		OWN,
		/** A purchase or visit of a relative on the account of the deceased. */
		RELATIVE,
		/** A premium paid from the account of the deceased. */
		PREMIUM,
		/** A payment code of the deceased, shown at a till by the phone of a relative. */
		CODE;

		/** Key of the word for a reader. */
		public String messageKey() {
			return "spending.afterDeath.kind." + name();
		}

	}

	/** Whether there is something to recover. */
	public boolean costs() {
		return this.own.isPositive();
	}

}
