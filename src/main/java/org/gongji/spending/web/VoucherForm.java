package org.gongji.spending.web;

import java.util.UUID;

import org.gongji.spending.BasketId;
import org.gongji.spending.VoucherShown;

/** What the cashier sends when someone shows a voucher. */
record VoucherForm(String request, String code, String pin, String checked) {

	VoucherForm {
		code = (code != null) ? code : "";
	}

	static VoucherForm empty() {
		return new VoucherForm(BasketId.fresh().toString(), "", null, null);
	}

	/** The id that the page proposed for the basket, else a fresh one. */
	BasketId basket() {
		try {
			return new BasketId(UUID.fromString((this.request != null) ? this.request : ""));
		}
		catch (IllegalArgumentException ex) {
			return BasketId.fresh();
		}
	}

	VoucherShown shown() {
		return new VoucherShown(this.code, this.pin, "true".equals(this.checked));
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "VoucherForm";
	}

}
