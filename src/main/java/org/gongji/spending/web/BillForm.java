package org.gongji.spending.web;

import java.util.stream.Stream;

/** A bill and where it arose, as typed: everything is text until it was read. */
class BillForm {

	private String total = "";

	private String inScope = "";

	private String outside = "";

	private String classBDrug = "";

	private String classBItem = "";

	private String level = "";

	private String behind = "";

	private String specialty = "general";

	private String area = "local";

	private String kind = "ordinary";

	private String origin = "ordinary";

	private String disease = "";

	private String drug = "";

	private boolean undesignated;

	private boolean byHand;

	/** Whether more was said of the bill than the short form asks for. */
	boolean isDetailedBill() {
		boolean more = Stream.of(this.inScope, this.classBDrug, this.classBItem, this.behind, this.disease, this.drug)
			.anyMatch((text) -> !text.isBlank());
		boolean other = !this.kind.equals("ordinary") || !this.origin.equals("ordinary") || !this.area.equals("local")
				|| !this.specialty.equals("general");
		return more || other || this.undesignated || this.byHand;
	}

	public String getTotal() {
		return this.total;
	}

	public void setTotal(String total) {
		this.total = total;
	}

	public String getInScope() {
		return this.inScope;
	}

	public void setInScope(String inScope) {
		this.inScope = inScope;
	}

	public String getOutside() {
		return this.outside;
	}

	public void setOutside(String outside) {
		this.outside = outside;
	}

	public String getClassBDrug() {
		return this.classBDrug;
	}

	public void setClassBDrug(String classBDrug) {
		this.classBDrug = classBDrug;
	}

	public String getClassBItem() {
		return this.classBItem;
	}

	public void setClassBItem(String classBItem) {
		this.classBItem = classBItem;
	}

	public String getLevel() {
		return this.level;
	}

	public void setLevel(String level) {
		this.level = level;
	}

	public String getBehind() {
		return this.behind;
	}

	public void setBehind(String behind) {
		this.behind = behind;
	}

	public String getSpecialty() {
		return this.specialty;
	}

	public void setSpecialty(String specialty) {
		this.specialty = specialty;
	}

	public String getArea() {
		return this.area;
	}

	public void setArea(String area) {
		this.area = area;
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = kind;
	}

	public String getOrigin() {
		return this.origin;
	}

	public void setOrigin(String origin) {
		this.origin = origin;
	}

	public String getDisease() {
		return this.disease;
	}

	public void setDisease(String disease) {
		this.disease = disease;
	}

	public String getDrug() {
		return this.drug;
	}

	public void setDrug(String drug) {
		this.drug = drug;
	}

	public boolean isUndesignated() {
		return this.undesignated;
	}

	public void setUndesignated(boolean undesignated) {
		this.undesignated = undesignated;
	}

	public boolean isByHand() {
		return this.byHand;
	}

	public void setByHand(boolean byHand) {
		this.byHand = byHand;
	}

}
