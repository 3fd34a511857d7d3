package org.gongji.crediting.web;

import java.util.Optional;
import java.util.stream.Stream;

import org.gongji.crediting.DeclarationKind;
import org.gongji.crediting.DeclaringPerson;

/** What a clerk types to declare one person for one month. */
public class PersonDeclarationForm {

	private String employer = "";

	private String kind = "";

	private String act = "FIRST";

	private String number = "";

	private String name = "";

	private String month = "";

	private String base = "";

	private String paid = "";

	private String pension = "";

	private String request = "";

	Optional<DeclarationKind> readKind() {
		return Stream.of(DeclarationKind.values()).filter((one) -> one.name().equals(this.kind)).findFirst();
	}

	DeclaringPerson.Asked asked(DeclarationKind known) {
		DeclaringPerson.Act chosen = Stream.of(DeclaringPerson.Act.values())
			.filter((one) -> one.name().equals(this.act))
			.findFirst()
			.orElse(DeclaringPerson.Act.FIRST);
		return new DeclaringPerson.Asked(this.employer, known, chosen, this.number, this.name, this.month, this.base,
				this.paid, this.pension);
	}

	public String getEmployer() {
		return this.employer;
	}

	public void setEmployer(String employer) {
		this.employer = text(employer);
	}

	public String getKind() {
		return this.kind;
	}

	public void setKind(String kind) {
		this.kind = text(kind);
	}

	public String getAct() {
		return this.act;
	}

	public void setAct(String act) {
		this.act = text(act);
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = text(number);
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = text(name);
	}

	public String getMonth() {
		return this.month;
	}

	public void setMonth(String month) {
		this.month = text(month);
	}

	public String getBase() {
		return this.base;
	}

	public void setBase(String base) {
		this.base = text(base);
	}

	public String getPaid() {
		return this.paid;
	}

	public void setPaid(String paid) {
		this.paid = text(paid);
	}

	public String getPension() {
		return this.pension;
	}

	public void setPension(String pension) {
		this.pension = text(pension);
	}

	public String getRequest() {
		return this.request;
	}

	public void setRequest(String request) {
		this.request = text(request);
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
