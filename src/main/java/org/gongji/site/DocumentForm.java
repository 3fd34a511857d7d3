package org.gongji.site;

import org.springframework.web.multipart.MultipartFile;

/** What a form asks about the document that an officer goes by, with its scan. */
public abstract class DocumentForm {

	private String documentTitle = "";

	private String documentNumber = "";

	private String article = "";

	private String note = "";

	private MultipartFile scan;

	public String getDocumentTitle() {
		return this.documentTitle;
	}

	public void setDocumentTitle(String documentTitle) {
		this.documentTitle = text(documentTitle);
	}

	public String getDocumentNumber() {
		return this.documentNumber;
	}

	public void setDocumentNumber(String documentNumber) {
		this.documentNumber = text(documentNumber);
	}

	public String getArticle() {
		return this.article;
	}

	public void setArticle(String article) {
		this.article = text(article);
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = text(note);
	}

	public MultipartFile getScan() {
		return this.scan;
	}

	public void setScan(MultipartFile scan) {
		this.scan = scan;
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
