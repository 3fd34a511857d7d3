package org.gongji.spending;

/**
 * What was shown at the till to open a basket, as scanned or typed: with a card or an
 * identity number also the PIN (null: none typed) and whether the cashier compared holder
 * and document (实名核验).
 */
public record VoucherShown(String typed, String pin, boolean identityChecked) {

	/** Without what was typed. */
	@Override
	public String toString() {
		return "VoucherShown";
	}

}
