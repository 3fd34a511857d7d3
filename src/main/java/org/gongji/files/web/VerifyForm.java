package org.gongji.files.web;

/** The code of a paper as somebody types it. */
public class VerifyForm {

	private String code;

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = code;
	}

}
