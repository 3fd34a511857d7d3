package org.gongji.casework.web;

/** What the bank's paper says of money that has come, as typed. */
record ReceiptForm(String reference, String on, String amount) {

	ReceiptForm {
		reference = (reference != null) ? reference.strip() : "";
		on = (on != null) ? on.strip() : "";
		amount = (amount != null) ? amount.strip() : "";
	}

}
