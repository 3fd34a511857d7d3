package org.gongji.spending.web;

import java.util.stream.Stream;

/** The whole question of the public calculator, as typed. */
class CalculatorForm extends BillForm {

	private String region = "";

	private String status = "employee";

	private String day = "";

	private String age = "";

	private String since = "";

	private String chronicDiseases = "";

	private boolean arrears;

	private boolean inHospital;

	private String usedDeductible = "";

	private String usedFund = "";

	private String inpatientDeductible = "";

	private String inpatientFund = "";

	private String own = "";

	private String spouse = "";

	private String parent = "";

	private String child = "";

	/** Whether more was said than the short form asks for. */
	public boolean isDetailed() {
		boolean more = Stream
			.of(this.age, this.since, this.chronicDiseases, this.usedDeductible, this.usedFund,
					this.inpatientDeductible, this.inpatientFund, this.own, this.spouse, this.parent, this.child)
			.anyMatch((text) -> !text.isBlank());
		return more || this.arrears || this.inHospital || isDetailedBill();
	}

	public String getRegion() {
		return this.region;
	}

	public void setRegion(String region) {
		this.region = region;
	}

	public String getStatus() {
		return this.status;
	}

	public void setStatus(String status) {
		this.status = status;
	}

	public String getDay() {
		return this.day;
	}

	public void setDay(String day) {
		this.day = day;
	}

	public String getAge() {
		return this.age;
	}

	public void setAge(String age) {
		this.age = age;
	}

	public String getSince() {
		return this.since;
	}

	public void setSince(String since) {
		this.since = since;
	}

	public String getChronicDiseases() {
		return this.chronicDiseases;
	}

	public void setChronicDiseases(String chronicDiseases) {
		this.chronicDiseases = chronicDiseases;
	}

	public boolean isArrears() {
		return this.arrears;
	}

	public void setArrears(boolean arrears) {
		this.arrears = arrears;
	}

	public boolean isInHospital() {
		return this.inHospital;
	}

	public void setInHospital(boolean inHospital) {
		this.inHospital = inHospital;
	}

	public String getUsedDeductible() {
		return this.usedDeductible;
	}

	public void setUsedDeductible(String usedDeductible) {
		this.usedDeductible = usedDeductible;
	}

	public String getUsedFund() {
		return this.usedFund;
	}

	public void setUsedFund(String usedFund) {
		this.usedFund = usedFund;
	}

	public String getInpatientDeductible() {
		return this.inpatientDeductible;
	}

	public void setInpatientDeductible(String inpatientDeductible) {
		this.inpatientDeductible = inpatientDeductible;
	}

	public String getInpatientFund() {
		return this.inpatientFund;
	}

	public void setInpatientFund(String inpatientFund) {
		this.inpatientFund = inpatientFund;
	}

	public String getOwn() {
		return this.own;
	}

	public void setOwn(String own) {
		this.own = own;
	}

	public String getSpouse() {
		return this.spouse;
	}

	public void setSpouse(String spouse) {
		this.spouse = spouse;
	}

	public String getParent() {
		return this.parent;
	}

	public void setParent(String parent) {
		this.parent = parent;
	}

	public String getChild() {
		return this.child;
	}

	public void setChild(String child) {
		this.child = child;
	}

}
