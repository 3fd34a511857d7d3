package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * What the letter about a balance that comes in says (转移接续信息表).
 *
 * @param origin how it came
 * @param from the region of this installation that it comes from, or null
 * @param place how the place is called
 * @param agency the agency there (转出地经办机构), or null within this installation
 * @param number the number of the case there
 * @param out the case there, within this installation, or null
 * @param amountFen the balance, in fen
 * @param issuedOn the day of the letter
 * @param verified whether who sent it is certain
 * @param seen what was seen on the paper where that is not certain, or null
 */
public record TransferLetter(Origin origin, Region from, String place, String agency, String number, CaseId out,
		long amountFen, LocalDate issuedOn, boolean verified, String seen) {

	public Money amount() {
		return Money.ofFen(this.amountFen);
	}

	/** By what the letters of one sender are told from those of all others. */
	String sender() {
		return (this.from != null) ? this.from.code() : this.place + " " + this.agency;
	}

	/** How a letter came. */
	public enum Origin {

		/** 系统内: from another region of this installation. */
		HOUSE,
		/** 文件: as the file of another installation. */
		FILE,
		/** 纸质: typed from paper. */
		PAPER

	}

}
