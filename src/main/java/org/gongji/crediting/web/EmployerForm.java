package org.gongji.crediting.web;

/** What an officer types to record an employer. */
public class EmployerForm {

	private String code = "";

	private String name = "";

	private String agency = "";

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = (code != null) ? code : "";
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = (name != null) ? name : "";
	}

	public String getAgency() {
		return this.agency;
	}

	public void setAgency(String agency) {
		this.agency = (agency != null) ? agency : "";
	}

}
