package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A balance that has left one region of this installation for another (在途), in fen.
 *
 * @param out the case there, and its number
 * @param arrivedOn null while it is on its way
 * @param in the case by which it arrived, or null
 * @param recalledOn the day on which it was taken back, or null
 */
public record UnderWay(CaseId out, Region from, Region to, String number, PersonId person, Money amount,
		LocalDate leftOn, LocalDate arrivedOn, CaseId in, LocalDate recalledOn) {

	/** Whether it is still on its way. */
	public boolean onItsWay() {
		return this.arrivedOn == null && this.recalledOn == null;
	}

}
