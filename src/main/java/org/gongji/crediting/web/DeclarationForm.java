package org.gongji.crediting.web;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongji.crediting.DeclarationKind;

/** What an officer says of a file of an employer, and the file. */
public class DeclarationForm extends StatedForm {

	private String employer = "";

	private String kind = "";

	private String correction = "no";

	Optional<DeclarationKind> readKind() {
		return Stream.of(DeclarationKind.values()).filter((one) -> one.name().equals(this.kind)).findFirst();
	}

	boolean corrects() {
		return this.correction.equals("yes");
	}

	public String getEmployer() {
		return this.employer;
	}

	public void setEmployer(String employer) {
		this.employer = (employer != null) ? employer : "";
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = (kind != null) ? kind : "";
	}

	public String getCorrection() {
		return this.correction;
	}

	public void setCorrection(String correction) {
		this.correction = (correction != null) ? correction : "";
	}

}
