package org.gongji.spending;

/**
 * What somebody claims by hand (手工报销): either a bill that was settled here without the
 * benefit, or one that only its papers tell.
 *
 * @param bill null where no till knows it
 * @param paper null where a till does
 * @param fromAccount whether what the fund leaves to the person is to come out of the own
 * account, as far as it may
 */
public record BillAsked(SettlementId bill, PaperBill paper, boolean fromAccount) {

	public BillAsked {
		if ((bill == null) == (paper == null)) {
			throw new IllegalArgumentException("A claim is about one bill");
		}
	}

}
