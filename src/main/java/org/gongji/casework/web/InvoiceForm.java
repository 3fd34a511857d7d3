package org.gongji.casework.web;

import org.gongji.casework.Invoice;

/** An invoice as typed. */
class InvoiceForm {

	private String number = "";

	private String amount = "";

	static InvoiceForm of(Invoice invoice) {
		InvoiceForm form = new InvoiceForm();
		form.number = invoice.number();
		form.amount = invoice.amount().yuan();
		return form;
	}

	boolean blank() {
		return this.number.isEmpty() && this.amount.isEmpty();
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = Typed.line(number);
	}

	public String getAmount() {
		return this.amount;
	}

	public void setAmount(String amount) {
		this.amount = Typed.line(amount);
	}

}
