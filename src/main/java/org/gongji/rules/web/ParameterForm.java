package org.gongji.rules.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.gongji.rules.ParameterEntry;

/** What an officer types to set a value. */
public class ParameterForm {

	private String key = "";

	private String value = "";

	private String holdsFrom = "";

	private String documentTitle = "";

	private String documentNumber = "";

	private String article = "";

	private String note = "";

	private String request = "";

	ParameterEntry entry() {
		return new ParameterEntry(this.key.strip(), this.value.strip(), day(), this.documentTitle.strip(),
				this.documentNumber.strip(), this.article.strip(), this.note.strip());
	}

	private LocalDate day() {
		try {
			return LocalDate.parse(this.holdsFrom.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	public String getKey() {
		return this.key;
	}

	public void setKey(String key) {
		this.key = key;
	}

	public String getValue() {
		return this.value;
	}

	public void setValue(String value) {
		this.value = value;
	}

	public String getHoldsFrom() {
		return this.holdsFrom;
	}

	public void setHoldsFrom(String holdsFrom) {
		this.holdsFrom = holdsFrom;
	}

	public String getDocumentTitle() {
		return this.documentTitle;
	}

	public void setDocumentTitle(String documentTitle) {
		this.documentTitle = documentTitle;
	}

	public String getDocumentNumber() {
		return this.documentNumber;
	}

	public void setDocumentNumber(String documentNumber) {
		this.documentNumber = documentNumber;
	}

	public String getArticle() {
		return this.article;
	}

	public void setArticle(String article) {
		this.article = article;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = request;
	}

}
