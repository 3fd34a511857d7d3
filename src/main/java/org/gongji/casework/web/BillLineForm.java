package org.gongji.casework.web;

import org.gongji.spending.PaperBill;

/** One line of an itemised list, as typed. */
class BillLineForm {

	private String name = "";

	private String scope = "";

	private String amount = "";

	static BillLineForm of(PaperBill.Line line) {
		BillLineForm form = new BillLineForm();
		form.name = line.name();
		form.scope = line.scope().name();
		form.amount = line.amount().yuan();
		return form;
	}

	boolean blank() {
		return this.name.isEmpty() && this.amount.isEmpty();
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = Typed.line(name);
	}

	public String getScope() {
		return this.scope;
	}

	public void setScope(String scope) {
		this.scope = Typed.line(scope);
	}

	public String getAmount() {
		return this.amount;
	}

	public void setAmount(String amount) {
		this.amount = Typed.line(amount);
	}

}
