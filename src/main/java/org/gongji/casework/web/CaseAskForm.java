package org.gongji.casework.web;

/** What a member types who asks for the balance. */
class CaseAskForm {

	private String situation = "";

	private String region = "";

	private String place = "";

	private String agency = "";

	private String choice = "";

	private String direct = "";

	private String reason = "";

	private Boolean signed;

	private String request = "";

	public String getSituation() {
		return this.situation;
	}

	public void setSituation(String situation) {
		this.situation = text(situation);
	}

	public String getRegion() {
		return this.region;
	}

	public void setRegion(String region) {
		this.region = text(region);
	}

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = text(place);
	}

	public String getAgency() {
		return this.agency;
	}

	public void setAgency(String agency) {
		this.agency = text(agency);
	}

	public String getChoice() {
		return this.choice;
	}

	public void setChoice(String choice) {
		this.choice = text(choice);
	}

	public String getDirect() {
		return this.direct;
	}

	public void setDirect(String direct) {
		this.direct = text(direct);
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = text(reason);
	}

	public Boolean getSigned() {
		return this.signed;
	}

	public void setSigned(Boolean signed) {
		this.signed = signed;
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = text(request);
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
