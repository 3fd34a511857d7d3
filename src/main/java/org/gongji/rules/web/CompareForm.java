package org.gongji.rules.web;

/** Which two regions or days are to stand side by side; an empty day means today. */
public class CompareForm {

	private String a = "";

	private String b = "";

	private String onA = "";

	private String onB = "";

	private boolean all;

	public String getA() {
		return this.a;
	}

	public void setA(String a) {
		this.a = a;
	}

	public String getB() {
		return this.b;
	}

	public void setB(String b) {
		this.b = b;
	}

	public String getOnA() {
		return this.onA;
	}

	public void setOnA(String onA) {
		this.onA = onA;
	}

	public String getOnB() {
		return this.onB;
	}

	public void setOnB(String onB) {
		this.onB = onB;
	}

	public boolean isAll() {
		return this.all;
	}

	public void setAll(boolean all) {
		this.all = all;
	}

}
