package org.gongji.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.gongji.access.RequestId;

/** A bill that is to be reimbursed, as typed: everything is text until it was read. */
class BillForm {

	static final int MOST_LINES = 40;

	static final int MOST_INVOICES = 10;

	private static final int LINES = 6;

	private static final int INVOICES = 2;

	private String request = RequestId.fresh().text();

	private String version = "";

	private String bill = "";

	private String on = "";

	private String where = "";

	private String place = "";

	private String behind = "";

	private String specialty = "GENERAL";

	private String designated = "";

	private String area = "LOCAL";

	private String kind = "ORDINARY";

	private String origin = "ORDINARY";

	private String disease = "";

	private String drug = "";

	private Boolean fromAccount;

	private List<BillLineForm> lines = new ArrayList<>();

	private List<InvoiceForm> invoices = new ArrayList<>();

	/** With rows to be filled: as many as there are, or those of a first page. */
	BillForm withRoom() {
		fill(this.lines, Math.min(MOST_LINES, Math.max(LINES, this.lines.size())), BillLineForm::new);
		fill(this.invoices, Math.min(MOST_INVOICES, Math.max(INVOICES, this.invoices.size())), InvoiceForm::new);
		return this;
	}

	/** With some more rows. */
	BillForm withMore() {
		fill(this.lines, Math.min(MOST_LINES, this.lines.size() + LINES), BillLineForm::new);
		fill(this.invoices, Math.min(MOST_INVOICES, this.invoices.size() + INVOICES), InvoiceForm::new);
		return this;
	}

	private static <T> void fill(List<T> rows, int count, Supplier<T> empty) {
		while (rows.size() < count) {
			rows.add(empty.get());
		}
		rows.subList(count, rows.size()).clear();
	}

	/** Whether more was said of the visit than the short form asks for. */
	public boolean isDetailed() {
		return !this.kind.equals("ORDINARY") || !this.origin.equals("ORDINARY") || !this.specialty.equals("GENERAL")
				|| !this.behind.isEmpty();
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = RequestId.wellFormed(request) ? request : this.request;
	}

	public String getVersion() {
		return this.version;
	}

	public void setVersion(String version) {
		this.version = Typed.line(version);
	}

	/** The version of the case that was seen; none fits where it is no number. */
	long seen() {
		return this.version.matches("[0-9]{1,9}") ? Long.parseLong(this.version) : -1;
	}

	public String getBill() {
		return this.bill;
	}

	public void setBill(String bill) {
		this.bill = Typed.line(bill);
	}

	public String getOn() {
		return this.on;
	}

	public void setOn(String on) {
		this.on = Typed.line(on);
	}

	public String getWhere() {
		return this.where;
	}

	public void setWhere(String where) {
		this.where = Typed.line(where);
	}

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = Typed.line(place);
	}

	public String getBehind() {
		return this.behind;
	}

	public void setBehind(String behind) {
		this.behind = Typed.line(behind);
	}

	public String getSpecialty() {
		return this.specialty;
	}

	public void setSpecialty(String specialty) {
		this.specialty = Typed.line(specialty);
	}

	public String getDesignated() {
		return this.designated;
	}

	public void setDesignated(String designated) {
		this.designated = Typed.line(designated);
	}

	public String getArea() {
		return this.area;
	}

	public void setArea(String area) {
		this.area = Typed.line(area);
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = Typed.line(kind);
	}

	public String getOrigin() {
		return this.origin;
	}

	public void setOrigin(String origin) {
		this.origin = Typed.line(origin);
	}

	public String getDisease() {
		return this.disease;
	}

	public void setDisease(String disease) {
		this.disease = Typed.line(disease);
	}

	public String getDrug() {
		return this.drug;
	}

	public void setDrug(String drug) {
		this.drug = Typed.line(drug);
	}

	public Boolean getFromAccount() {
		return this.fromAccount;
	}

	public void setFromAccount(Boolean fromAccount) {
		this.fromAccount = fromAccount;
	}

	public List<BillLineForm> getLines() {
		return this.lines;
	}

	public void setLines(List<BillLineForm> lines) {
		this.lines = lines;
	}

	public List<InvoiceForm> getInvoices() {
		return this.invoices;
	}

	public void setInvoices(List<InvoiceForm> invoices) {
		this.invoices = invoices;
	}

}
