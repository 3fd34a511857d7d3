package org.gongji.rules.web;

import org.springframework.web.multipart.MultipartFile;

/**
 * Which policy cases an officer runs (shipped ones or a file), and against what: a day,
 * or a draft by its id.
 */
public class CasesForm {

	private String source = "shipped";

	private MultipartFile file;

	private String against = "day";

	private String day = "";

	public String getSource() {
		return this.source;
	}

	public void setSource(String source) {
		this.source = source;
	}

	public MultipartFile getFile() {
		return this.file;
	}

	public void setFile(MultipartFile file) {
		this.file = file;
	}

	public String getAgainst() {
		return this.against;
	}

	public void setAgainst(String against) {
		this.against = against;
	}

	public String getDay() {
		return this.day;
	}

	public void setDay(String day) {
		this.day = day;
	}

}
