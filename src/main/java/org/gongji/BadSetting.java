package org.gongji;

/** A setting with which the product does not start: what is wrong, and what to do. */
class BadSetting extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	BadSetting(String fault, String remedy) {
		super(fault);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
